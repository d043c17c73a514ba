import { useEffect, type ReactNode } from 'react';
import { CIJFERLEZERS } from './api/ik.ts';
import { useWerkplek } from './gegevens/huis.ts';
import { go } from './navigatie/adres.ts';
import type { Route } from './navigatie/routes.ts';
import { Paginakop } from './onderdelen/paginakop.tsx';
import { Abonnementen } from './paginas/abonnementen/abonnementen.tsx';
import { Agendakoppelingen } from './paginas/agendakoppelingen/agendakoppelingen.tsx';
import { Onbestelbaar } from './paginas/bericht/onbestelbaar.tsx';
import { Bewaren } from './paginas/bewaren/bewaren.tsx';
import { CasusPagina } from './paginas/casus/casus-pagina.tsx';
import { Casussen } from './paginas/casussen/casussen.tsx';
import { Cijfers } from './paginas/cijfers/cijfers.tsx';
import { Maatregelen } from './paginas/maatregelen/maatregelen.tsx';
import { MeldingDoen } from './paginas/melding/melding-doen.tsx';
import { Meldingen } from './paginas/melding/meldingen.tsx';
import { ModelPagina } from './paginas/model/model-pagina.tsx';
import { Modellen } from './paginas/model/modellen.tsx';
import { Agenda } from './paginas/overleg/agenda.tsx';
import { OverlegPagina } from './paginas/overleg/overleg.tsx';
import { Overleggen } from './paginas/overleg/overleggen.tsx';
import { Piket } from './paginas/piket/piket.tsx';
import { SessiePagina } from './paginas/sessie/sessie.tsx';
import { VerslagPagina } from './paginas/sessie/verslag.tsx';
import { TaakPagina } from './paginas/taak/taak-pagina.tsx';
import { Wensen } from './paginas/wensen/wensen.tsx';
import { Werkvoorraad } from './paginas/werkvoorraad/werkvoorraad.tsx';

/** The page of an address. A key makes another file another page: nothing of the one before stays on the screen. */
export function Pagina({ route }: { readonly route: Route }): ReactNode {
  const { ik, sessie } = useWerkplek();
  switch (route.pagina) {
    case 'werkvoorraad':
      if (sessie && (ik.huizen.length === 0 || ik.rol === 'beheerder')) return <SessiePagina />;
      // Who manages the system sees no casework, nor does who governs on figures.
      return ik.rol === 'beheerder' ? <Modellen /> : CIJFERLEZERS.includes(ik.rol) ? <Cijfers /> : <Werkvoorraad />;
    case 'taak':
      return <TaakPagina key={route.id} id={route.id} />;
    case 'casussen':
      return <Casussen />;
    case 'casus':
      return <CasusPagina key={route.id} id={route.id} deel={route.deel} />;
    case 'maatregelen':
      return <Maatregelen />;
    case 'wensen':
      return <Wensen />;
    case 'piket':
      return <Piket />;
    case 'overleggen':
      return <Overleggen />;
    case 'overleg':
      return <OverlegPagina key={route.id} id={route.id} />;
    case 'agenda':
      return <Agenda />;
    case 'meldingen':
      return <Meldingen />;
    case 'melding-doen':
      return <MeldingDoen />;
    case 'cijfers':
      return <Cijfers />;
    case 'berichten':
      return <Onbestelbaar />;
    case 'bewaren':
      return <Bewaren />;
    case 'abonnementen':
      return <Abonnementen />;
    case 'agendakoppelingen':
      return <Agendakoppelingen />;
    case 'modellen':
      return <Modellen />;
    case 'model':
      return <ModelPagina key={route.versie} versie={route.versie} />;
    case 'sessie':
      return sessie ? <SessiePagina /> : <Onbekend />;
    case 'sessieverslag':
      return sessie ? <VerslagPagina /> : <Onbekend />;
    case 'aanmelden':
      return <NaarVoren />;
    case 'onbekend':
      return <Onbekend />;
    default:
      return route satisfies never;
  }
}

/** Who is logged in already has nothing to do at the desk. */
function NaarVoren(): ReactNode {
  useEffect(() => {
    go('/werkvoorraad', 'replace');
  }, []);
  return null;
}

function Onbekend(): ReactNode {
  return (
    <Paginakop titel="Deze pagina bestaat niet">
      <p className="utrecht-paragraph">Kies hierboven waar u naartoe wilt.</p>
    </Paginakop>
  );
}
