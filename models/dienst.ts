/** What a drawing can ask for with `regietafel:dienst`, by that name; what each does stands in `activities/diensten`. */
export const DIENSTEN = [
  'agenda',
  'antwoorden',
  'bekendheid',
  'doorgeleiden',
  'doorgeven',
  'escaleren',
  'herinneren',
  'nadering',
  'piket',
  'regiobekendheid',
  'samenvoegen',
  'stokhouders',
  'terugkoppeling',
  'toezeggen',
  'uitkomsten',
  'uitnodigen',
] as const;
export type Dienstnaam = (typeof DIENSTEN)[number];
