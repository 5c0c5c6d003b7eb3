import { isIPv6 } from "node:net";

/**
 * The address that a request came from. X-Forwarded-For is read from the right, and only for as long as each hop that
 * handed it on is a configured proxy; anybody may send that header.
 */
export function clientAddress(connection: string, forwardedFor: string | undefined, trustedProxies: string[]): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  let address = plain(connection);
  while (trustedProxies.includes(address) && hops.length > 0) {
    const before = plain(hops.pop() ?? "");
    if (before === "") break;
    address = before;
  }
  return address;
}

/** What one household or school shares: the address itself, or the first 64 bits of an IPv6 one. */
export function addressForLimits(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const groups = [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0"), ...right];
  return groups.slice(0, 4).join(":").toLowerCase();
}

function plain(address: string): string {
  return address.replace(/^::ffff:/, "");
}
