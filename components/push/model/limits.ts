export { exceeded, typedFor } from '@/lib/push/limits';
