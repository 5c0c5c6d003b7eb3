/*
 * As much of PostgreSQL's wire protocol (version 3) as is needed to share one session between several clients: where a message
 * ends, which message asks for an answer, and whether the answer leaves a transaction open.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */

export const sslRequest = 80877103;
export const gssRequest = 80877104;
const protocolVersion3 = 3;

/** The length of the message that `bytes` begins with, whole or not; of its head alone, until that is there. A first packet has no letter before it. */
export function messageLength(bytes: Buffer, isFirstPacket: boolean): number {
  const start = isFirstPacket ? 0 : 1;
  return bytes.length < start + 4 ? start + 4 : start + bytes.readInt32BE(start);
}

/** Sync, Query, Flush and FunctionCall are what a client sends when it waits for an answer. */
export function asksForAnswer(letter: string): boolean {
  return letter === "S" || letter === "Q" || letter === "H" || letter === "F";
}

/** Whether the answer ends with "ready for query, no transaction open". */
export function endsIdle(answer: Uint8Array): boolean {
  const [letter, status] = [answer[answer.length - 6], answer[answer.length - 1]];
  return letter === 0x5a /* Z */ && status === 0x49; /* I */
}

/** The statement that a Parse makes or a Bind calls. */
export function statementOf(message: Buffer): string | undefined {
  const letter = String.fromCharCode(message[0] ?? 0);
  if (letter !== "P" && letter !== "B") return undefined;
  const start = letter === "P" ? 5 : message.indexOf(0, 5) + 1;
  return message.toString("utf8", start, message.indexOf(0, start));
}

/** "Parsed", which is what an answer begins with when a statement has been prepared. */
export const parsed = Buffer.from([0x31, 0, 0, 0, 4]);

export function beginsParsed(answer: Uint8Array): boolean {
  return answer[0] === parsed[0];
}

export function isStartup(packet: Buffer): boolean {
  return packet.readInt16BE(4) === protocolVersion3;
}

/** "You are in, here is who I am, ask away": the embedded database knows no passwords, its doorway is a private folder. */
export function welcome(): Buffer {
  const settings = [
    ["server_version", "18.6"],
    ["server_encoding", "UTF8"],
    ["client_encoding", "UTF8"],
    ["DateStyle", "ISO, MDY"],
    ["TimeZone", "GMT"],
    ["integer_datetimes", "on"],
    ["standard_conforming_strings", "on"],
  ] as const;
  return Buffer.concat([
    message("R", Buffer.from([0, 0, 0, 0])),
    ...settings.map(([name, value]) => message("S", Buffer.from(`${name}\0${value}\0`))),
    message("K", Buffer.alloc(8)),
    message("Z", Buffer.from("I")),
  ]);
}

/** An error answer for what could not even be asked, followed by "ready". */
export function failure(text: string): Buffer {
  const fields = `SERROR\0VERROR\0C58000\0M${text}\0\0`;
  return Buffer.concat([message("E", Buffer.from(fields)), message("Z", Buffer.from("I"))]);
}

/** "Done", for an order of ours. */
export function done(text: string): Buffer {
  return Buffer.concat([message("C", Buffer.from(`${text}\0`)), message("Z", Buffer.from("I"))]);
}

export function queryMessage(sql: string): Buffer {
  return message("Q", Buffer.from(`${sql}\0`));
}

/** The text of a simple query. */
export function queryText(query: Buffer): string {
  return query.toString("utf8", 5, query.length - 1);
}

function message(letter: string, body: Buffer): Buffer {
  const whole = Buffer.allocUnsafeSlow(5 + body.length);
  whole.write(letter, 0, "latin1");
  whole.writeInt32BE(4 + body.length, 1);
  body.copy(whole, 5);
  return whole;
}
