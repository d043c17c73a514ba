export const KALE_WACHTRIJ = 'kaal';
