import { Button } from '@/components/shared/button';
import { MenuButton } from '@/components/shared/menu';
import type { Taking } from './use-taking';

interface ExportMenuProps {
  taking: Taking;
  /** What is searched for; '': nothing. */
  query: string;
}

/** Takes along what the search shows, or everything. */
export function ExportMenu({ taking, query }: ExportMenuProps) {
  if (taking.busy.value) return <Button busy>Making the file</Button>;
  const item = (format: 'csv' | 'xlsx', of: string, detail: string) => ({
    key: `${format} ${of}`,
    label: format.toUpperCase(),
    detail,
    onPick: () => taking.take(format, of),
  });
  return (
    <MenuButton
      label="Export"
      icon="download"
      groups={() => [
        ...(query === ''
          ? []
          : [
              {
                key: 'found',
                heading: `What holds "${query}"`,
                items: [
                  item('csv', query, 'The entries found'),
                  item('xlsx', query, 'The same, for a spreadsheet'),
                ],
              },
            ]),
        {
          key: 'all',
          heading: 'Everything',
          items: [
            item('csv', '', 'Every entry'),
            item('xlsx', '', 'The same, for a spreadsheet'),
            {
              key: 'json',
              label: 'JSON',
              detail: 'With the hashes: anybody can check that it is whole',
              onPick: () => taking.take('json', ''),
            },
          ],
        },
      ]}
    >
      Export
    </MenuButton>
  );
}
