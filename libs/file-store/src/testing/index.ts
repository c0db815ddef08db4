export { ClamAvDouble } from './clamav-double';
export { fileStoreContract, type StoreUnderTest } from './file-store.contract';
export { S3Double } from './s3-double';
