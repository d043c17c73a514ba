import { writeFile } from 'node:fs/promises';
import { metOpmaak } from '../../tekentafel/opmaak.ts';
import { schijf } from './schijf.ts';

/** `regietafel model layout TEKENING`: writes a drawing with shapes and arrows, to itself or to `naar`. Throws `GeenOpmaak`. */
export async function layout(pad: string, naar: string): Promise<void> {
  const { inhoud } = await schijf.leesBestand(pad);
  await writeFile(naar, await metOpmaak(pad, inhoud));
}
