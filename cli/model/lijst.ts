import type { Opslag } from '../../models/opslag/opslag.ts';

/** `regietafel model list`: what each house runs now, and how many processes still follow an older drawing. */
export async function lijst(opslag: Opslag): Promise<string> {
  const regels: string[] = [];
  for (const { _id, huis, proces, model, sinds } of await opslag.plaatsingen.find().sort({ _id: 1 }).lean()) {
    const lopend = await opslag.proceslopen.countDocuments({ huis, proces, status: 'lopend' });
    const actueel = await opslag.proceslopen.countDocuments({ huis, proces, status: 'lopend', model });
    const ouder = lopend - actueel;
    const rest = ouder === 0 ? '' : `, ${String(ouder)} op een oudere versie`;
    regels.push(`${_id}  ${model.slice(0, 12)}  sinds ${sinds.slice(0, 16)}Z  ${String(actueel)} lopend${rest}`);
  }
  return regels.length === 0 ? 'Er is nog niets geplaatst.' : regels.join('\n');
}
