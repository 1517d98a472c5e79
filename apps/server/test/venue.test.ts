import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { lanAddresses } from '../src/venue/lan-addresses.ts';

const v4 = (address: string, internal = false) => ({ family: 'IPv4' as const, internal, address });
const laptop = {
  lo: [v4('127.0.0.1', true)],
  docker0: [v4('172.17.0.1')],
  wlan0: [{ family: 'IPv6' as const, internal: false, address: 'fe80::1' }, v4('192.168.1.10')],
  eth0: [v4('10.0.0.7')],
};
const addresses = () => lanAddresses(laptop);

test('the address of the room’s network comes first, one that a program made for itself last', () => {
  expect(addresses()).toEqual(['192.168.1.10', '10.0.0.7', '172.17.0.1']);
  expect(lanAddresses({ lo: laptop.lo })).toEqual([]);
});
test('open to the network, the printed address is one that others can type', () => {
  const open = readConfig({ HOST: '0.0.0.0', PORT: '4080' }, '/x', addresses);
  expect(open.origin).toBe('http://192.168.1.10:4080');
  expect(open.addresses).toHaveLength(3);
  expect(readConfig({ HOST: '0.0.0.0' }, '/x', () => []).origin).toBe('http://127.0.0.1:4080');
});
test('for this machine alone there is nothing to join, and an address of one’s own stands', () => {
  const alone = readConfig({}, '/x', addresses);
  expect([alone.origin, alone.addresses]).toEqual(['http://127.0.0.1:4080', []]);
  const named = readConfig({ PLENUM_ORIGIN: 'https://bau.example.vn/' }, '/x', addresses);
  expect([named.origin, named.addresses]).toEqual(['https://bau.example.vn', ['https://bau.example.vn']]);
});
