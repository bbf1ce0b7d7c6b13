import type { Mail } from '@/lib/platform/pages';
import { DEFAULT_API_URL } from './address';

/** Asks Trend Micro, or the distributor, for LMPI keys. Names the data read and holds no secret. */
export const REQUEST_MAIL: Mail = {
  subject: 'Request for LMPI API access, read only',
  body: `Hello,

we are a Trend Micro partner and want to read our own usage through the Licensing Management Platform Integration (LMPI) API.

Please set up API access for us and send us:
- the access token
- the secret key
- the API URL, if it is not ${DEFAULT_API_URL}

We need read access to:
- service plans
- products
- customers
- customer summary report
- transactions report

We will not create or change anything. Please send the secret key by a secure channel, not by e-mail.

Company:
Partner account:

Thank you`,
};
