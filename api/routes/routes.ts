import type { Route } from '../http/route.ts';
import { abonnementen } from './abonnementen.ts';
import { agendas } from './agendas.ts';
import { berichten } from './berichten.ts';
import { bewaren } from './bewaren.ts';
import { casussen } from './casussen.ts';
import { cijfers } from './cijfers.ts';
import { gezondheid } from './gezondheid.ts';
import { huizen } from './huizen.ts';
import { maatregelen } from './maatregelen.ts';
import { meldingen } from './meldingen.ts';
import { modellen } from './modellen.ts';
import { overleggen } from './overleggen.ts';
import { piket } from './piket.ts';
import { samenOnderHandbereik } from './samen-onder-handbereik.ts';
import { tekentafel } from './tekentafel.ts';
import { taken } from './taken.ts';
import { wensen } from './wensen.ts';

/** Everything under `/v1`, in the order in which the documentation shows it. */
export const routes: readonly Route[] = [
  ...meldingen,
  ...taken,
  ...casussen,
  ...bewaren,
  ...maatregelen,
  ...wensen,
  ...berichten,
  ...overleggen,
  ...agendas,
  ...modellen,
  ...abonnementen,
  ...samenOnderHandbereik,
  ...tekentafel,
  ...cijfers,
  ...huizen,
  ...piket,
  ...gezondheid,
];
