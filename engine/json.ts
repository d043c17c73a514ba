/** What a process variable can be: JSON, so that state survives every restart unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
