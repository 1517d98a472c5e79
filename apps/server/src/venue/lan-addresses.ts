import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/** Networks that a program on this machine made for itself: nobody in the room is in them. */
const inside =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|lxc|lxd|cni|flannel|tailscale|utun|zt|wg|tun|tap)|WSL|VirtualBox|VMware|Hyper-V|vEthernet/i;

/** A private network's address, as a router in a meeting room gives it, comes first; a self-assigned one last. */
function rank(address: string): number {
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  if (/^172\.(1[6-9]|2\d|3[01])\./.test(address)) return 2;
  return address.startsWith('169.254.') ? 4 : 3;
}

/** The IPv4 addresses by which others in the network reach this machine, the likeliest first; empty without a network. */
export function lanAddresses(
  interfaces: NodeJS.Dict<
    readonly Pick<NetworkInterfaceInfo, 'family' | 'internal' | 'address'>[]
  > = networkInterfaces(),
): readonly string[] {
  return Object.entries(interfaces)
    .flatMap(([name, infos]) => (infos ?? []).map((info) => ({ name, ...info })))
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .sort((a, b) => Number(inside.test(a.name)) - Number(inside.test(b.name)) || rank(a.address) - rank(b.address))
    .map(({ address }) => address);
}
