import { expect } from 'chai';
import { gebreken } from '../../../api/diensten/gebreken.ts';
import { leesModelbestanden } from '../../../api/diensten/modellen-lezen.ts';
import { gidsbestanden } from '../../cli/huis/zesde-huis.ts';

describe('what does not fit a house', () => {
  it('is said with the line of the element, and with what would be right', async () => {
    const xml = (gidsbestanden()['melding.bpmn'] ?? '')
      .replace('dienst="escaleren"', 'dienst="toveren"')
      .replace(' regietafel:uitkomst="route"', '');
    const bestanden = Object.entries({ ...gidsbestanden(), 'melding.bpmn': xml }).map(([naam, inhoud]) => ({
      naam,
      inhoud,
    }));
    const gelezen = await leesModelbestanden(bestanden.filter(({ naam }) => !naam.includes('/')));
    const gevonden = gebreken({
      ...{ huis: gelezen.instellingen ?? {}, nieuweInstellingen: true, geplaatst: [], geplaatstOok: false },
      ...{ tekeningen: gelezen.tekeningen, meegebracht: gelezen.formulieren, onleesbaar: gelezen.onleesbaar },
      formulieren: new Map(gelezen.formulieren.map((formulier) => [formulier.$id, formulier])),
    });
    const regel = xml.split('\n').findIndex((tekst) => tekst.includes('id="Dienst_Escaleren"')) + 1;
    expect(gevonden.find(({ element }) => element === 'Dienst_Escaleren')).to.include({
      bestand: 'melding.bpmn',
      regel,
    });
    expect(gevonden.find(({ element }) => element === 'beoordelen')?.herstel).to.match(
      /^Noem bij de taak met regietafel:uitkomst/,
    );
  });
});
