import type { Bundel } from './scenario.ts';
import { adhoc } from './scenarios/adhoc.ts';
import { beginnen } from './scenarios/beginnen.ts';
import { gebeurtenisdelen } from './scenarios/gebeurtenisdelen.ts';
import { gebeurtenissen } from './scenarios/gebeurtenissen.ts';
import { grondvorm } from './scenarios/grondvorm.ts';
import { herhaald } from './scenarios/herhaald.ts';
import { hoeveelheden } from './scenarios/hoeveelheden.ts';
import { meebewegen } from './scenarios/meebewegen.ts';
import { ongedaan } from './scenarios/ongedaan.ts';
import { poorten } from './scenarios/poorten.ts';
import { randen } from './scenarios/randen.ts';
import { roepen } from './scenarios/roepen.ts';
import { taken } from './scenarios/taken.ts';
import { tijden } from './scenarios/tijden.ts';
import { uitvoerder } from './scenarios/uitvoerder.ts';
import { vernieuwen } from './scenarios/vernieuwen.ts';
import { vroeg } from './scenarios/vroeg.ts';

/** Every story that can be recorded, in groups that share their drawings. */
export const bundels: readonly Bundel[] = [
  grondvorm,
  poorten,
  taken,
  beginnen,
  gebeurtenissen,
  randen,
  gebeurtenisdelen,
  tijden,
  herhaald,
  roepen,
  adhoc,
  ongedaan,
  hoeveelheden,
  meebewegen,
  vernieuwen,
  vroeg,
  uitvoerder,
];
