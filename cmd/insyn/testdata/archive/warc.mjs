// Reads a web archive with warcio and says what it holds, a line a record: type,
// status, the SHA-256 of the body, and the address. A checksum of the archive that
// isn't that of the bytes ends the reading.
//
//   node warc.mjs FILE
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import base32Encode from 'base32-encode';
import { WARCParser } from 'warcio';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

for await (const record of new WARCParser(createReadStream(process.argv[2]))) {
  const body = await record.readFully(false);
  const sum = sha256(body);
  const stated = record.warcHeader('WARC-Payload-Digest');
  if (stated && stated !== `sha256:${base32Encode(sum, 'RFC4648')}`) {
    throw new Error(`${record.warcTargetURI}: ${stated} is not what the bytes have`);
  }
  console.log(record.warcType, record.httpHeaders?.statusCode ?? '-', sum.toString('hex'), record.warcTargetURI ?? '-',
    record.warcDate, record.httpHeaders?.headers.get('location') ?? '');
}
