import type { Node } from '../sources/python/tree.ts';
import * as view from '../sources/python/views.ts';
import { at, bindName, evaluate, spanOf } from './expressions.ts';
import type { FunctionFacts, FunctionId, Parameter, ValueId } from './facts.ts';
import { Scope } from './scope.ts';
import { runBlock } from './statements.ts';
import type { ClassBuilder, Walk } from './walk.ts';

const PARAMETER_KINDS = {
  positional: 'positional',
  positionalOnly: 'positional',
  vararg: 'rest',
  keywordOnly: 'keyword',
  kwarg: 'keywordRest',
} as const satisfies Record<view.ParameterView['kind'], Parameter['kind']>;

export function declareFunction(walk: Walk, node: Node): void {
  const { tree } = walk;
  const definition = view.functionOf(tree, node);
  const decorators = definition.decorators.map((decorator) => evaluate(walk, decorator));
  const id = reserve(walk);
  const method = walk.scope.kind === 'class' ? walk.inClass : undefined;
  if (method) method.methods.set(definition.name, id);
  bindName(walk, definition.name, walk.file.graph.add({ op: 'function', function: id }));
  const parameters = readParameters(walk, definition.params);
  const isStatic = decorators.some((decorator) => {
    const value = walk.file.graph.value(decorator);
    return value.op === 'builtin' && value.name === 'staticmethod';
  });
  const { scope, returns } = enter(walk, parameters, id);
  walk.file.later.push(() => {
    const inner: Walk = {
      ...walk,
      scope,
      inFunction: id,
      context: -1,
      depth: 0,
      inClass: method ?? walk.inClass,
      self: method && !isStatic ? parameters[0]?.name : walk.self,
      returns,
      names: undefined,
    };
    runBlock(inner, definition.body);
    finish(walk, id, {
      name: definition.name,
      ...(method ? { method: method.id } : {}),
      decorators,
      parameters,
      returns,
      at: at(walk, node),
      nameAt: spanOf(walk, definition.nameStart, definition.nameEnd),
      lines: walk.codeLines.count(tree.start(node), tree.end(node)),
    });
  });
}

export function declareLambda(walk: Walk, node: Node): ValueId {
  const { params, body } = view.lambdaOf(walk.tree, node);
  const id = reserve(walk);
  const parameters = readParameters(walk, params);
  const { scope, returns } = enter(walk, parameters, id);
  walk.file.later.push(() => {
    returns.push(
      evaluate({ ...walk, scope, inFunction: id, context: -1, depth: 0, returns, names: undefined }, body),
    );
    finish(walk, id, {
      name: '<lambda>',
      decorators: [],
      parameters,
      returns,
      at: at(walk, node),
      nameAt: at(walk, node),
      lines: 1,
    });
  });
  return walk.file.graph.add({ op: 'function', function: id });
}

function reserve(walk: Walk): FunctionId {
  walk.file.functions.push(undefined);
  return walk.file.functions.length - 1;
}

function finish(walk: Walk, id: FunctionId, facts: Omit<FunctionFacts, 'parent' | 'module'>): void {
  walk.file.functions[id] = { ...facts, parent: walk.inFunction, module: walk.module };
}

function readParameters(walk: Walk, params: readonly view.ParameterView[]): Parameter[] {
  return params.map((param) => {
    if (param.annotation !== undefined) evaluate(walk, param.annotation);
    const kind = PARAMETER_KINDS[param.kind];
    return param.default === undefined
      ? { name: param.name, kind }
      : { name: param.name, kind, default: evaluate(walk, param.default) };
  });
}

function enter(
  walk: Walk,
  parameters: readonly Parameter[],
  id: FunctionId,
): { scope: Scope; returns: ValueId[] } {
  const scope = new Scope('function', walk.scope);
  parameters.forEach((parameter, index) => {
    scope.bind(parameter.name, walk.file.graph.add({ op: 'parameter', function: id, index }));
  });
  return { scope, returns: [] };
}

export function declareClass(walk: Walk, node: Node): void {
  const { tree } = walk;
  const definition = view.classOf(tree, node);
  for (const decorator of definition.decorators) evaluate(walk, decorator);
  const bases = definition.bases.map((base) => evaluate(walk, base));
  for (const { value } of definition.keywords) evaluate(walk, value);
  const builder: ClassBuilder = { id: walk.file.classes.length, methods: new Map(), attributes: new Map() };
  walk.file.classes.push({
    name: definition.name,
    bases,
    methods: builder.methods,
    attributes: builder.attributes,
    module: walk.module,
    at: at(walk, node),
    nameAt: spanOf(walk, definition.nameStart, definition.nameEnd),
  });
  bindName(walk, definition.name, walk.file.graph.add({ op: 'class', class: builder.id }));
  const scope = new Scope('class', walk.scope);
  runBlock({ ...walk, scope, inClass: builder, self: undefined, names: undefined }, definition.body);
  for (const [name, value] of scope.entries()) {
    if (!builder.methods.has(name))
      builder.attributes.set(name, [value, ...(builder.attributes.get(name) ?? [])]);
  }
}
