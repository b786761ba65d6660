/**
 * The kinds of node: CPython's `ast` names, and a few for what `ast` keeps in fields. The order makes groups. The grammar
 * uses these constants, whose numbers a bundler writes where they are used; everybody else has them as `Kind` of the tree.
 */
/** Something missing or unreadable where an expression should stand; node 0, "no node", is one too. */
const ErrorNode = 0;

// Statements.
export const FunctionDef = 1;
export const AsyncFunctionDef = 2;
export const ClassDef = 3;
export const Return = 4;
export const Delete = 5;
export const Assign = 6;
export const TypeAlias = 7;
export const AugAssign = 8;
export const AnnAssign = 9;
export const For = 10;
export const AsyncFor = 11;
export const While = 12;
export const If = 13;
export const With = 14;
export const AsyncWith = 15;
export const Match = 16;
export const Raise = 17;
export const Try = 18;
export const TryStar = 19;
export const Assert = 20;
export const Import = 21;
export const ImportFrom = 22;
export const Global = 23;
export const Nonlocal = 24;
export const Expr = 25;
export const Pass = 26;
export const Break = 27;
export const Continue = 28;
/** What fits no statement; its children are the expressions and statements that could still be read. */
export const ErrorStatement = 29;
// Clauses: parts of statements that hold statements.
export const ExceptHandler = 30;
export const MatchCase = 31;
export const Else = 32;
export const Finally = 33;

// Expressions.
export const BoolOp = 40;
export const NamedExpr = 41;
export const BinOp = 42;
export const UnaryOp = 43;
export const Lambda = 44;
export const IfExp = 45;
export const Dict = 46;
const SetNode = 47;
export const ListComp = 48;
export const SetComp = 49;
export const DictComp = 50;
export const GeneratorExp = 51;
export const Await = 52;
export const Yield = 53;
export const YieldFrom = 54;
export const Compare = 55;
export const Call = 56;
export const FormattedValue = 57;
export const Interpolation = 58;
export const JoinedStr = 59;
export const TemplateStr = 60;
export const Constant = 61;
export const Attribute = 62;
export const Subscript = 63;
export const Starred = 64;
export const Name = 65;
export const List = 66;
export const Tuple = 67;
export const Slice = 68;

// Patterns.
export const MatchValue = 80;
export const MatchSingleton = 81;
export const MatchSequence = 82;
export const MatchMapping = 83;
export const MatchClass = 84;
export const MatchStar = 85;
export const MatchAs = 86;
export const MatchOr = 87;
/** `name=pattern` in a class pattern. */
export const MatchKeyword = 88;
/** `**rest` in a mapping pattern. */
export const MatchRest = 89;

// Parts that are neither.
export const Module = 100;
/** The parameters of a function; a default value follows its parameter. */
export const Arguments = 101;
export const Arg = 102;
export const PositionalOnlyArg = 103;
export const VarArg = 104;
export const KeywordOnlyArg = 105;
export const KwArg = 106;
/** `name=value` or `**value` in a call or a class statement. */
export const Keyword = 107;
/** `**value` in a dict display. */
export const DictUnpack = 108;
export const Comprehension = 109;
export const Alias = 110;
export const WithItem = 111;
export const TypeVar = 112;
export const ParamSpec = 113;
export const TypeVarTuple = 114;
/** Literal text inside an f-string or t-string. */
export const StringText = 115;
export const FormatSpec = 116;

// Under names that would hide globals here.
export { ErrorNode as Error, SetNode as Set };
