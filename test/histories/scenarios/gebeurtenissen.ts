import { keten, taak, tekening } from '../../workflows/tekeningen.ts';
import {
  ALLES,
  bericht,
  data,
  escalatie,
  koppeling,
  signaal,
  slot,
  start,
  stoppen,
  tijd,
  vang,
  voorwaarde,
  werk,
  werp,
  WORTELS,
} from '../bouwstenen.ts';
import { besluit, type Bundel, totEinde } from '../scenario.ts';

const VANGT = [
  vang('V_bericht', bericht('een')),
  vang('V_datum', tijd('Date', '2026-01-01T00:00:00Z')),
  vang('V_duur', tijd('Duration', 'duration("PT0.2S")')),
  vang('V_signaal', signaal('rood')),
  vang('V_voorwaarde', voorwaarde('c > 0')),
  vang('V_een', bericht('twee') + signaal('groen')),
  vang('V_alle', bericht('drie') + signaal('groen'), ALLES),
].join('');

/** Everything that is caught in the flow. */
const VANGEN = tekening(
  'vangen',
  `${data('c')}${start('Start')}${taak('Zet', '')}${VANGT}${slot('Einde')}
  ${keten('Start', 'V_bericht', 'V_datum', 'V_duur', 'V_signaal', 'V_voorwaarde', 'V_een', 'V_alle', 'Einde')}${keten('Start', 'Zet')}`,
  WORTELS,
);

/** Everything that is thrown in the flow, and every end; a terminate ends only the sub-process that it stands in. */
const WERPEN = tekening(
  'werpen',
  `${start('Start')}${werp('W_niets')}${werp('W_bericht', bericht('een'))}${werp('W_signaal', signaal('rood'))}
  ${werp('W_escalatie', escalatie)}${werp('W_veel', bericht('een') + signaal('rood'))}
  ${werp('W_weg', koppeling('verder'))}${vang('V_verder', koppeling('verder'))}
  ${werk('subProcess', 'Stopt', start('Stopt_Start') + taak('Blijft', '') + slot('Stopt_Einde', stoppen) + keten('Stopt_Start', 'Blijft') + keten('Stopt_Start', 'Stopt_Einde'))}
  ${slot('E_niets')}${slot('E_bericht', bericht('een'))}${slot('E_signaal', signaal('rood'))}${slot('E_escalatie', escalatie)}
  ${slot('E_veel', bericht('een') + signaal('rood'))}
  ${keten('Start', 'W_niets', 'W_bericht', 'W_signaal', 'W_escalatie', 'W_veel', 'W_weg')}${keten('V_verder', 'Stopt')}
  ${['niets', 'bericht', 'signaal', 'escalatie', 'veel'].map((naam) => keten('Stopt', `E_${naam}`)).join('')}`,
  WORTELS,
);

export const gebeurtenissen: Bundel = {
  tekeningen: [VANGEN, WERPEN],
  scenarios: [
    [
      'vangen',
      async (toneel) => {
        const loop = await toneel.start('vangen');
        const wacht = (element: string) => loop.totdat(({ open }) => open.includes(element));
        await loop.bericht('een');
        await wacht('V_signaal');
        await loop.bericht('rood', { signaal: true });
        await loop.besluit(await loop.taak('Zet'), null, { variabelen: { c: 1 } });
        await wacht('V_een');
        await loop.bericht('twee');
        await wacht('V_alle');
        await loop.bericht('groen', { signaal: true });
        await loop.bericht('drie');
        return totEinde(loop);
      },
    ],
    [
      'werpen',
      async (toneel) => {
        const hoort = await toneel.start('vangen');
        await hoort.geprojecteerd((await hoort.totdat(({ open }) => open.includes('V_bericht'))).nummer);
        const loop = await toneel.start('werpen', { casus: hoort.casus });
        await loop.handvat.result();
        await besluit(hoort, 'Zet');
        await hoort.handvat.cancel();
        await hoort.handvat.result().catch(() => undefined);
        return totEinde(loop);
      },
    ],
  ],
};
