import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import type { Loop, Toneel } from '../../workflows/toneel.ts';
import {
  ALLES,
  bericht,
  data,
  escalatie,
  fout,
  gebeurtenisdeel,
  signaal,
  slot,
  tijd,
  voorwaarde,
  werk,
  werp,
  WORTELS,
} from '../bouwstenen.ts';
import { besluit, type Bundel, gebeurd, type Scenario, totEinde } from '../scenario.ts';

/** What starts an event sub-process, and what stands in its scope behind the task `T_<naam>`. */
interface Geval {
  readonly naam: string;
  readonly wat: string;
  readonly kenmerken?: string;
  readonly binnen?: string;
}

const daarna = (naam: string): string => taak(`U_${naam}`, '') + keten(`T_${naam}`, `U_${naam}`);

const GEVALLEN: readonly Geval[] = [
  { naam: 'bericht', wat: bericht('een') },
  { naam: 'tijd', wat: tijd('Duration', 'PT0.2S') },
  { naam: 'signaal', wat: signaal('rood') },
  { naam: 'voorwaarde', wat: voorwaarde('c > 0') },
  { naam: 'een', wat: bericht('twee') + signaal('groen') },
  { naam: 'alle', wat: bericht('drie') + bericht('vier'), kenmerken: ALLES },
  {
    naam: 'escalatie',
    wat: escalatie,
    binnen: werp('Roep', escalatie) + taak('U_escalatie', '') + keten('T_escalatie', 'Roep', 'U_escalatie'),
  },
];

const NAAST = 'isInterrupting="false"';

/** One sub-process after another, each with a task, and an event sub-process that starts by something else. */
function tekeningVan(id: string, gevallen: readonly Geval[], kenmerk: string): string {
  const delen = gevallen.map(({ naam, wat, kenmerken = '', binnen = daarna(naam) }) => {
    const deel = gebeurtenisdeel(`G_${naam}`, wat, `${kenmerk} ${kenmerken}`, werk('task', `M_${naam}`), `M_${naam}`);
    return werk('subProcess', `D_${naam}`, taak(`T_${naam}`, '') + binnen + deel);
  });
  return tekening(id, data('c') + delen.join('') + keten(...gevallen.map(({ naam }) => `D_${naam}`)), WORTELS);
}

const AF: readonly Geval[] = [
  ...GEVALLEN,
  { naam: 'fout', wat: fout, binnen: slot('Stuk', fout) + keten('T_fout', 'Stuk') },
];

/** What happens from outside, for those that do not come by themselves. */
const BERICHTEN: Readonly<Record<string, readonly string[]>> = {
  bericht: ['een'],
  een: ['twee'],
  alle: ['drie', 'vier'],
};

/** Its own work is done while an event sub-process still runs: the message begins no other there any more. */
const AFRONDEND = tekening(
  'delen_afrondend',
  `${taak('Werk', '')}${gebeurtenisdeel('G_erbij', bericht('een'), NAAST, taak('Erbij', ''), 'Erbij')}`,
  WORTELS,
);

export const gebeurtenisdelen: Bundel = {
  tekeningen: [tekeningVan('delen_naast', GEVALLEN, NAAST), tekeningVan('delen_af', AF, ''), AFRONDEND],
  scenarios: [...(['delen-naast', 'delen-af'] as const).map(naastOfAf), ['delen-afrondend', afrondend]],
};

async function afrondend(toneel: Toneel): Promise<readonly Loop[]> {
  const loop = await toneel.start('delen_afrondend');
  await loop.bericht('een');
  await loop.taak('Erbij');
  await besluit(loop, 'Werk');
  await loop.bericht('een');
  await besluit(loop, 'Erbij');
  return totEinde(loop);
}

function naastOfAf(naam: 'delen-naast' | 'delen-af'): Scenario {
  return [
    naam,
    async (toneel) => {
      const naast = naam === 'delen-naast';
      const loop = await toneel.start(naam.replace('-', '_'));
      for (const { naam: geval } of naast ? GEVALLEN : AF) {
        const eerste = await loop.taak(`T_${geval}`);
        for (const wat of BERICHTEN[geval] ?? []) await loop.bericht(wat);
        if (geval === 'signaal') await loop.bericht('rood', { signaal: true });
        if (['voorwaarde', 'escalatie', 'fout'].includes(geval))
          await loop.besluit(eerste, null, { variabelen: geval === 'voorwaarde' ? { c: 1 } : {} });
        await gebeurd(loop, `M_${geval}`);
        if (!naast) continue;
        if (!['voorwaarde', 'escalatie'].includes(geval)) await besluit(loop, `T_${geval}`);
        await besluit(loop, `U_${geval}`);
      }
      return totEinde(loop);
    },
  ];
}
