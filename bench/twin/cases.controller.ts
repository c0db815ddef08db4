import { Body, Controller, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ChangesService } from './changes.service';
import { type TokenEntity } from './entities';
import { DocumentRequest, ListRequest, RegisterRequest } from './requests';
import { TokenGuard, User } from './token.guard';
import { ViewsService } from './views.service';

@Controller('api/v1/cases')
@UseGuards(TokenGuard)
export class CasesController {
  constructor(
    private readonly changes: ChangesService,
    private readonly views: ViewsService,
  ) {}

  @Post()
  register(@Body() given: RegisterRequest, @User() user: TokenEntity) {
    return this.changes.register(given, user);
  }

  @Post(':key/documents')
  addDocument(@Param('key') key: string, @Body() given: DocumentRequest, @User() user: TokenEntity) {
    return this.changes.addDocument(key, given, user);
  }

  @Post(':key/closing')
  @HttpCode(200)
  close(@Param('key') key: string, @User() user: TokenEntity) {
    return this.changes.close(key, user);
  }

  @Get()
  list(@Query() given: ListRequest, @User() user: TokenEntity) {
    return this.views.list(given, user);
  }

  @Get(':key/file')
  file(@Param('key') key: string, @User() user: TokenEntity) {
    return this.views.file(key, user);
  }
}
