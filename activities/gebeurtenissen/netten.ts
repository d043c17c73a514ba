import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Thrown when an address leads to where events may not go; the message names no address. */
export class NetGeweigerd extends Error {
  override readonly name = 'NetGeweigerd';
}

/** Networks that are not of the open internet (IANA special-purpose registries), by prefix length. An IPv4 address written as IPv6 counts as itself. */
const BESLOTEN: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['::ffff:0:0:0', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

/** Says whether an IP address may be connected to. */
export type Netkeuring = (adres: string) => boolean;

/** Refuses every closed network but those in `toegestaan`, such as `10.1.0.0/16`. Throws on what is no network. */
export function netkeuring(toegestaan: readonly string[]): Netkeuring {
  const besloten = new BlockList();
  for (const [net, lengte, familie] of BESLOTEN) besloten.addSubnet(net, lengte, familie);
  const open = new BlockList();
  for (const net of toegestaan) {
    const [adres = '', lengte = ''] = net.split('/');
    if (isIP(adres) === 0 || !/^\d+$/.test(lengte)) throw new Error(`${net} is geen net, zoals 10.1.0.0/16`);
    open.addSubnet(adres, Number(lengte), familieVan(adres));
  }
  return (adres) => {
    if (isIP(adres) === 0) return false;
    const familie = familieVan(adres);
    return open.check(adres, familie) || !besloten.check(adres, familie);
  };
}

/**
 * Finds the address of a name, as `net.connect` asks it, and refuses it when any of its addresses may not be: looked at in
 * the connection itself, so that a name cannot point elsewhere between the check and the use.
 */
export function veiligOpzoeken(mag: Netkeuring): LookupFunction {
  return (naam, opties, klaar) => {
    lookup(naam, { ...opties, all: true }, (fout, adressen) => {
      if (fout !== null) {
        klaar(fout, '', 4);
        return;
      }
      const [eerste] = adressen;
      if (eerste === undefined) klaar(new NetGeweigerd('geen adres'), '', 4);
      else if (!adressen.every(({ address }) => mag(address))) klaar(new NetGeweigerd('besloten net'), '', 4);
      else if (opties.all === true) klaar(null, adressen);
      else klaar(null, eerste.address, eerste.family);
    });
  };
}

function familieVan(adres: string): 'ipv4' | 'ipv6' {
  return isIP(adres) === 4 ? 'ipv4' : 'ipv6';
}
