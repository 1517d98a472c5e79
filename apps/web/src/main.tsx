import '@mantine/core/styles.layer.css';
import './shell/plenum.css';
import './shell/mantine.css';
import './shell/contrast.css';
import './shell/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './router.tsx';
import { startContrast } from './shell/contrast.ts';
import { openForPrint } from './shell/open-for-print.ts';
import { queries } from './shell/queries.ts';
import { theme } from './shell/theme.ts';
import { startWording } from './wording/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
startContrast();
openForPrint();
await startWording();
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
