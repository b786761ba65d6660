/**
 * What the lexer tells apart; used as `Token.Name`. Operators first, then keywords in the order of `keywords.ts`. Constants
 * of a module, because a bundler writes their numbers where they are used. Of type `number`, because with literal types
 * TypeScript would hold that `advance()` leaves a token that was just compared as it is.
 */
export const End: number = 0;
export const Newline: number = 1;
export const Name: number = 2;
const NumberToken: number = 3;
const StringToken: number = 4;
/** The opening of an f-string or t-string: prefix and quotes; `strings.ts` reads on from there. */
export const FormatString: number = 5;
export const Unknown: number = 6;
export const LeftParen: number = 7;
export const RightParen: number = 8;
export const LeftBracket: number = 9;
export const RightBracket: number = 10;
export const LeftBrace: number = 11;
export const RightBrace: number = 12;
export const Comma: number = 13;
export const Colon: number = 14;
export const ColonEqual: number = 15;
export const Semicolon: number = 16;
export const Dot: number = 17;
export const Ellipsis: number = 18;
export const Equal: number = 19;
/** `+=` and its like. */
export const AugmentedEqual: number = 20;
export const Arrow: number = 21;
export const Exclamation: number = 22;
export const At: number = 23;
export const Tilde: number = 24;
export const Plus: number = 25;
export const Minus: number = 26;
export const Star: number = 27;
export const DoubleStar: number = 28;
export const Slash: number = 29;
export const DoubleSlash: number = 30;
export const Percent: number = 31;
export const Shift: number = 32;
export const Ampersand: number = 33;
export const Bar: number = 34;
export const Caret: number = 35;
/** `<`, `>`, `==`, `!=`, `<=`, `>=`. */
export const Comparison: number = 36;
export const False: number = 40;
export const None: number = 41;
export const True: number = 42;
export const And: number = 43;
export const As: number = 44;
export const Assert: number = 45;
export const Async: number = 46;
export const Await: number = 47;
export const Break: number = 48;
export const Class: number = 49;
export const Continue: number = 50;
export const Def: number = 51;
export const Del: number = 52;
export const Elif: number = 53;
export const Else: number = 54;
export const Except: number = 55;
export const Finally: number = 56;
export const For: number = 57;
export const From: number = 58;
export const Global: number = 59;
export const If: number = 60;
export const Import: number = 61;
export const In: number = 62;
export const Is: number = 63;
export const Lambda: number = 64;
export const Nonlocal: number = 65;
export const Not: number = 66;
export const Or: number = 67;
export const Pass: number = 68;
export const Raise: number = 69;
export const Return: number = 70;
export const Try: number = 71;
export const While: number = 72;
export const With: number = 73;
export const Yield: number = 74;

// Under names that would hide globals here.
export { NumberToken as Number, StringToken as String };
