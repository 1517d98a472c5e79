import { Button, createTheme, type MantineColorsTuple, Modal } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e4eef2',
  '#cfe0e7',
  '#a5c5d2',
  '#77a8bc',
  '#4e8ca6',
  '#2c6f8c',
  '#14506b',
  '#0f3f55',
  '#0b3244',
  '#072533',
];
const brick: MantineColorsTuple = [
  '#f8e9e5',
  '#f0d3cb',
  '#e2a99b',
  '#d07e6b',
  '#bb5a45',
  '#a94130',
  '#9a3324',
  '#80281b',
  '#671f14',
  '#4f170e',
];

/** Mantine in the tokens of plenum.css. */
export const theme = createTheme({
  colors: { accent, brick },
  primaryColor: 'accent',
  primaryShade: 6,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  black: '#1d2329',
  defaultRadius: 7,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, transitionProps: { duration: 0 }, overlayProps: { backgroundOpacity: 0.4 } },
    }),
  },
});
