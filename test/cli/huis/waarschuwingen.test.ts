import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import { keurHuis } from '../../../cli/huis/keuring.ts';
import { gidsbestanden, metHuis } from './zesde-huis.ts';

const HUIZEN = fileURLToPath(new URL('../../../huizen/', import.meta.url));
const goed = gidsbestanden();

/** What the check warns of; `vervang`: texts in the drawing of the guide, and what stands there instead. */
async function waarschuwingen(vervang: Record<string, string>, huis: object = {}): Promise<string[]> {
  let xml = goed['melding.bpmn'] ?? '';
  for (const [van, naar] of Object.entries(vervang)) {
    expect(xml).to.include(van);
    xml = xml.replace(van, naar);
  }
  const json = JSON.stringify({ ...(JSON.parse(goed['huis.json'] ?? '') as object), ...huis });
  const anders = { 'melding.bpmn': xml, 'huis.json': json };
  const regels = await metHuis(
    anders,
    async (map) => (await keurHuis(map, HUIZEN, '2026-11-23T08:00:00.000Z')).waarschuwingen,
  );
  return regels.filter((regel) => !regel.startsWith('de scenario’s'));
}

const mensen = (rol: string): object => {
  const { medewerkers } = JSON.parse(goed['huis.json'] ?? '') as { medewerkers: { rol: string }[] };
  return { medewerkers: medewerkers.filter((een) => een.rol !== rol) };
};

describe('what is legal in a house but surely not meant', () => {
  it('is nothing in the house of the guide, nor where nobody is named at all', async () => {
    expect(await waarschuwingen({})).to.deep.equal([]);
    expect(await waarschuwingen({}, { medewerkers: [] })).to.deep.equal([]);
  });

  it('is a task whose role nobody has, a lateness that nobody hears of, and a partner without people', async () => {
    expect(await waarschuwingen({}, mensen('informatiecoördinator'))).to.deep.equal([
      'huis.json: medewerkers: niemand is informatiecoördinator, en van die rol zijn: Taak_Beoordelen, Taak_Bundelen',
    ]);
    expect(await waarschuwingen({}, { ...mensen('ketenmanager'), escalatie: 'ketenmanager' })).to.deep.equal([
      'huis.json: medewerkers: niemand is ketenmanager, en die hoort wat te laat is',
    ]);
    expect(await waarschuwingen({}, mensen('partner'))).to.deep.equal([
      'huis.json: medewerkers: niemand is partner, en van die rol zijn: Taak_Informatie',
      'huis.json: medewerkers: niemand werkt voor: politie, veilig-thuis, gemeenten',
    ]);
  });

  it('is a message that nobody sends, and one that nobody hears', async () => {
    const wacht = `<bpmn:boundaryEvent id="Hoort" attachedToRef="Taak_Beoordelen"><bpmn:messageEventDefinition id="Hoort_bericht" messageRef="Bericht_roep" /></bpmn:boundaryEvent>
      <bpmn:sequenceFlow id="Gehoord" sourceRef="Hoort" targetRef="Einde_Lokaal" /><bpmn:endEvent id="Einde_Lokaal"`;
    const bericht = '<bpmn:message id="Bericht_roep" name="roep" /><bpmn:process';
    expect(await waarschuwingen({ '<bpmn:endEvent id="Einde_Lokaal"': wacht, '<bpmn:process': bericht })).to.deep.equal(
      [
        'melding: Hoort wacht op het bericht "roep", en niemand stuurt het; geef het een formulier, of laat een tekening het sturen',
      ],
    );
    const stuurt =
      'name="Gewaarschuwd"><bpmn:messageEventDefinition id="Roept" messageRef="Bericht_roep" /></bpmn:endEvent>';
    expect(await waarschuwingen({ 'name="Gewaarschuwd" />': stuurt, '<bpmn:process': bericht })).to.deep.equal([
      'melding: Einde_Gewaarschuwd stuurt het bericht "roep", en niets begint ermee of wacht erop',
    ]);
  });

  it('is a service task that asks for nothing, and two buttons that mean the same', async () => {
    expect(await waarschuwingen({ ' regietafel:dienst="escaleren"': '' })).to.deep.equal([
      'melding: Dienst_Escaleren vraagt geen dienst: er gebeurt niets',
    ]);
    expect(await waarschuwingen({ 'route = "navragen"': 'route = "lokaal"' })).to.deep.equal([
      'melding: Taak_Beoordelen heeft twee knoppen met de uitkomst "lokaal"',
    ]);
  });

  it('is a term that is over at once, and an overleg at an hour that does not always exist', async () => {
    const { termijnen } = JSON.parse(goed['huis.json'] ?? '') as { termijnen: object };
    expect(await waarschuwingen({}, { termijnen: { ...termijnen, bewaartermijn: 'P0D' } })).to.deep.equal([
      'huis.json: termijnen.bewaartermijn: P0D is meteen voorbij',
    ]);
    const overleg = (dag: string, tijd: string): object => ({
      overleggen: [
        {
          ...{ proces: 'informatie_uitvraag', naam: 'Tafel', dag, tijd },
          ...{ afsluiting: { dag: 'zondag', tijd: '02:30' }, agendaTaak: 'Taak_Beoordelen' },
        },
      ],
    });
    const nooit = /afsluiting\.tijd: als de zomertijd begint, is het op zondag nooit 02:30/;
    expect((await waarschuwingen({}, overleg('maandag', '09:00'))).join()).to.match(nooit);
    const [eerst = '', ...rest] = await waarschuwingen({}, overleg('zondag', '01:00'));
    expect(eerst).to.equal('huis.json: overleggen.0.afsluiting: de agenda sluit bijna een week voor het overleg');
    expect(rest).to.have.length(1);
  });

  it('is a gemeente that another house serves too, and a file that is not called after its process', async () => {
    const { gemeenten } = JSON.parse(goed['huis.json'] ?? '') as { gemeenten: string[] };
    expect(await waarschuwingen({}, { gemeenten: [...gemeenten, 'Roermond'] })).to.deep.equal([
      'huis.json: gemeenten: ook van het huis "midden-limburg": Roermond',
    ]);
    expect((await waarschuwingen({ 'process id="melding"': 'process id="intake"' })).join()).to.include(
      'melding.bpmn: het proces heet "intake"; noem het bestand intake.bpmn',
    );
  });

  it('is a process that nothing begins', async () => {
    const los = goed['melding.bpmn']
      ?.replaceAll('"melding"', '"los"')
      .replace(/<bpmn:messageEventDefinition id="Start_Melding_bericht"[^>]*>/, '');
    const gevonden = await metHuis({ 'los.bpmn': los ?? '' }, async (map) =>
      keurHuis(map, HUIZEN, '2026-11-23T08:00:00.000Z'),
    );
    expect(gevonden.waarschuwingen).to.include(
      'los: niets begint dit proces; roep het aan, geef het een bericht, of noem het onder "overleggen" in huis.json',
    );
  });
});
