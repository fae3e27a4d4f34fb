/** Every size that the ribbon, the pane and the store ask for, in pixels. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;
