import type { CloudHosts } from '../system';

/** The cloud (connectwise.md 1.1). Self-hosted sites are asked for one by one (docs/permissions.md). */
export const CONNECTWISE_HOSTS: CloudHosts = { domain: 'myconnectwise.net', other: null };
