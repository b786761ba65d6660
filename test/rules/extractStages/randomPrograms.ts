/** Small numbers from a seed: the same programs on every machine. */
class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed * 2654435761 + 12345;
  }

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  of<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
}

const NUMBERS = ['a', 'b', 'c', 'd', 'e', 'total', 'max', 'i'] as const;
const LISTS = ['items', 'rows', 'seen'] as const;

/** What makes a program a training script, stage by stage. */
const STAGES: readonly (readonly string[])[] = [
  ['data, labels = make_classification(n_samples=60, random_state=SEED)', 'print("loaded", data.shape)'],
  ['scaler = StandardScaler()', 'data = scaler.fit_transform(data)'],
  [
    'X_train, X_test, y_train, y_test = train_test_split(data, labels, random_state=SEED)',
    'print(len(X_train))',
  ],
  ['model = DecisionTreeClassifier(max_depth=2, random_state=SEED)', 'model.fit(X_train, y_train)'],
  ['predicted = model.predict(X_test)', 'print(round(accuracy_score(y_test, predicted), 3))'],
  ['joblib.dump(model, "model.joblib")', 'print("saved")'],
];

const HEAD = `import joblib
from sklearn.datasets import make_classification
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

SEED = 3
LIMITS = [2, 5]
`;

/**
 * A program with the six stages and, between them, statements that bind, read, change and delete a handful of
 * variables in many ways. Some of the programs fail half-way: then they must fail the same way afterwards.
 */
export function randomProgram(seed: number): string {
  const dice = new Dice(seed);
  const writer = new Writer(dice);
  const body: string[] = [];
  if (dice.chance(40)) body.push(...writer.definition());
  body.push('a, b = 1, 2', 'items = []');
  if (dice.chance(75)) body.push('c, d, e = 3, 4, 5', 'total = i = 0');
  for (const stage of STAGES) {
    if (dice.chance(70)) body.push('', `# ${stage[0]?.split(/[ =(]/)[0] ?? ''}`);
    for (const line of stage) {
      body.push(line);
      for (let count = dice.below(4); count > 0; count--) body.push(...writer.statement(0));
    }
    if (dice.chance(15)) body.push(...writer.definition());
    if (dice.chance(25)) body.push('');
  }
  body.push(`print(${[...LISTS.slice(0, 1), ...NUMBERS.slice(0, 2)].join(', ')})`);
  return `${HEAD}\n${body.join('\n')}\n`;
}

class Writer {
  private readonly dice: Dice;
  private functions = 0;

  constructor(dice: Dice) {
    this.dice = dice;
  }

  statement(depth: number): readonly string[] {
    const { dice } = this;
    const name = dice.of(NUMBERS.slice(0, 6));
    const list = dice.of(LISTS);
    switch (dice.below(depth > 1 ? 9 : 20)) {
      case 0:
      case 1:
        return [`${name} = ${this.value()}`];
      case 2:
        return [`${this.known()} += ${this.value()}  # more`];
      case 3:
        return [`print("${name}", ${this.value()})`];
      case 4:
        return [`items.append(${this.value()})`];
      case 5:
        return [`${list} = [${name} + ${dice.below(5)} for ${name} in LIMITS if ${name} > ${this.known()}]`];
      case 6:
        return [`${dice.of(['c', 'total'])}, ${dice.of(['d', 'e'])} = ${this.value()}, ${this.value()}`];
      case 7:
        return [`print(f"{${this.value()}} and {${this.known()}!r}")`];
      case 8:
        return dice.chance(30)
          ? [`total = max(${this.value()}, 3)`]
          : [`if (c := ${this.value()}) > 4:`, '    print(c)'];
      case 9:
        return [`for i in range(${dice.below(3)}):`, ...this.block(depth)];
      case 10:
        return [`for i, ${name} in enumerate(LIMITS):`, ...this.block(depth)];
      case 11:
        return [`if ${this.value()} > ${dice.below(6)}:`, ...this.block(depth)];
      case 12:
        return [`if ${this.value()} % 2:`, ...this.block(depth), 'else:', ...this.block(depth)];
      case 13:
        return ['try:', ...this.block(depth), 'except NameError:', '    print("unknown")'];
      case 14:
        return [
          `with open("log.txt", "a") as log:`,
          `    log.write(str(${this.value()}) + "\\n")`,
          ...this.block(depth),
        ];
      case 15:
        return [`del ${name}`, `${name} = ${this.value()}`];
      case 16:
        return [`f = lambda x: x + ${this.known()}`, `print(f(${dice.below(4)}))`];
      case 17:
        return ['text = """one', `  two ${dice.below(9)}`, '"""', 'print(text.strip())'];
      case 18:
        return [`while len(items) < ${dice.below(4)}:`, `    items.append(${dice.below(9)})`];
      default:
        return [`${name} = ${this.value()}; print(${name})`];
    }
  }

  /** A function at module level that may read variables of the script. */
  definition(): readonly string[] {
    const name = `step_${this.functions++}`;
    const reads = this.dice.chance(40) ? this.known() : 'LIMITS[0]';
    return [
      '',
      '',
      `def ${name}(x):`,
      `    return x + ${reads}`,
      '',
      '',
      `print(${name}(${this.dice.below(5)}))`,
    ];
  }

  private block(depth: number): readonly string[] {
    const lines = this.statement(depth + 1);
    const more = this.dice.chance(40) ? this.statement(depth + 1) : [];
    return [...lines, ...more].map((line) =>
      line === '"""' || /^ {2}two/.test(line) ? line : `    ${line}`,
    );
  }

  private value(): string {
    const { dice } = this;
    return dice.of([
      `${dice.below(10)}`,
      this.known(),
      `${this.known()} + ${dice.below(5)}`,
      `${this.known()} * ${this.known()}`,
      'len(items)',
      `sum(n for n in LIMITS if n > ${dice.below(4)})`,
      `(${this.known()} if ${this.known()} else ${dice.below(3)})`,
    ]);
  }

  /** Mostly a variable that is bound; sometimes one that may not be. */
  private known(): string {
    return this.dice.chance(85) ? this.dice.of(['a', 'b']) : this.dice.of(['c', 'd', 'e', 'total', 'i']);
  }
}
