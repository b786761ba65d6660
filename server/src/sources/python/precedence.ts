/** How tightly a binary operator binds. */
export const None = 0;
export const Or = 1;
export const And = 2;
export const Not = 3;
export const Comparison = 4;
export const BitOr = 5;
export const Unary = 11;
export const Power = 12;
