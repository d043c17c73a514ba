import { magSturen } from '../../../api/toegang/regels.ts';
import { Rol } from '../../../models/rol.ts';
import { definitionsOf } from '../../../engine/events/definitions.ts';
import { canReceive, hears, interestIn } from '../../../engine/events/message-receivers.ts';
import type { Variables } from '../../../engine/process-state.ts';
import { begintMet } from '../../../tekentafel/scenario/start.ts';
import type { Wereld } from '../wereld.ts';
import { type Dossier, type Loop, loopt } from './loop.ts';

/** Delivers a message as the platform does: it starts the process that begins with it, else goes to who wants it most. */
export function bezorg(wereld: Wereld, dossier: Dossier, name: string, variables: Variables, van: Loop | null): number {
  const begint = [...wereld.map.modellen.values()].find(
    (model) => model !== van?.model && begintMet(model, { message: name }, wereld.nu),
  );
  const looptAl = wereld.lopen.some(
    (loop) =>
      loop.dossier.id === dossier.id && loop.model === begint && loopt(loop) && hears(loop.model, openIn(loop), name),
  );
  if (begint !== undefined && dossier.soort === 'casus' && !looptAl) {
    wereld.start(begint.id, dossier, null, variables, { message: name });
    return 1;
  }
  const wachtend = wereld.lopen
    .filter((loop) => loop.dossier.id === dossier.id && loopt(loop) && canReceive(loop.model, 'message', name))
    .map((loop) => ({ loop, belang: interestIn(loop.model, openIn(loop), name) }))
    .sort((een, ander) => ander.belang - een.belang || Number(een.loop === van) - Number(ander.loop === van));
  const [beste] = wachtend;
  if (beste === undefined) return 0;
  wereld.stap(beste.loop, { type: 'message', name, variables, keep: true });
  return 1;
}

/** A signal reaches the whole house but the process that throws it, and starts for its casus what begins with it. */
export function sein(wereld: Wereld, name: string, variables: Variables, van: Loop): void {
  for (const loop of wereld.lopen.filter((een) => een !== van && loopt(een) && canReceive(een.model, 'signal', name)))
    wereld.stap(loop, { type: 'signal', name, variables });
  for (const model of wereld.map.modellen.values())
    if (model !== van.model && van.dossier.soort === 'casus' && begintMet(model, { signal: name }, wereld.nu))
      wereld.start(model.id, van.dossier, null, variables, { signal: name });
}

/** The form that a message asks of who sends it. Throws where no drawing of the house waits for it. */
export function vraagt({ map }: Wereld, bericht: string): { form: string | null } {
  const ontvangers = [...map.modellen.values()]
    .flatMap(({ nodes }) => Object.values(nodes))
    .filter((knoop) => definitionsOf(knoop).some((een) => een.kind === 'message' && een.name === bericht))
    .filter(({ type }) => ['startEvent', 'intermediateCatchEvent', 'boundaryEvent', 'receiveTask'].includes(type));
  const { soorten, naderBericht } = map.huis.intake;
  if (ontvangers.length === 0 || [naderBericht, ...soorten.map((een) => een.bericht)].includes(bericht))
    throw new Error(`${bericht} is no message that people send`);
  return { form: ontvangers.find(({ form }) => form !== undefined)?.form ?? null };
}

/** Only who steers may send messages and move deadlines. */
export function eisSturing({ map }: Wereld, wie: string, waar: string): void {
  const medewerker = map.huis.medewerkers.find(({ id }) => id === wie);
  const rol = Rol.parse(medewerker?.rol);
  const { code } = map.huis;
  if (!magSturen({ medewerker: wie, naam: wie, organisatie: code, rol, huizen: [code] }, code))
    throw new Error(`${waar}: ${wie} (${rol}) may not do this`);
}

function openIn({ state }: Loop): string[] {
  return Object.values(state?.instances ?? {}).map(({ element }) => element);
}
