import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Param, Redirect, Res } from '@nestjs/common';
import { type Response } from 'express';
import { getAbsoluteFSPath } from 'swagger-ui-dist';
import { PREFIX } from '../http/prefix';
import { httpProblem } from '../problems/http-rules';
import { openApiDocument } from './document';

const assets: Readonly<Record<string, string | undefined>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const page = `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>Diarium</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="docs/swagger-ui.css">
<div id="description"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/show.js"></script>
</html>
`;

const script = `SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#description',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
});
`;

/** It never changes while the program runs, and is long. */
let described: string | undefined;

/** The description of the interface, for programs and, as a page of this server alone, for people. */
@Controller()
export class DescriptionController {
  /** Where a browser arrives that was given the server's name alone, or comes back from an identity provider. */
  @Get('/')
  @Redirect(`${PREFIX}/docs`, 303)
  home(): void {
    // The page is the answer.
  }

  @Get('openapi.json')
  description(@Res() response: Response): void {
    response.type('json').send((described ??= JSON.stringify(openApiDocument())));
  }

  @Get('docs')
  page(@Res() response: Response): void {
    response.type('html').send(page);
  }

  @Get('docs/:asset')
  asset(@Param('asset') asset: string, @Res() response: Response): void {
    if (asset === 'show.js') {
      response.type('text/javascript').send(script);
      return;
    }
    const type = assets[asset];
    if (!type) throw httpProblem('resource.unknown');
    response.setHeader('Content-Type', type).setHeader('Cache-Control', 'private, max-age=3600');
    createReadStream(join(getAbsoluteFSPath(), asset)).pipe(response);
  }
}
