import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef } from 'react';

/** A link in the look of a button: it goes somewhere, it does nothing. */
export const ButtonLink = createLink(
  forwardRef<HTMLAnchorElement, ButtonProps & { readonly children?: React.ReactNode }>(
    function ButtonAnchor(props, ref) {
      return <Button component="a" ref={ref} {...props} />;
    },
  ),
);
