import {
  AddDocumentVersion,
  AddDraftVersion,
  AnnulDocument,
  CorrectDocument,
  DispatchDocument,
  LiftDocumentSecrecy,
  ListDocuments,
  ListDrafts,
  MarkDocumentSecrecy,
  ReadDailyList,
  ReadDocument,
  RegisterDocument,
  StartDraft,
  WeedDraft,
  CorrectCorrespondents,
} from '@diarium/register';
import { get, post, type RouteTable } from './route';

export const documentsRoutes: RouteTable = {
  capability: 'documents',
  routes: [
    post('/cases/:case/drafts', StartDraft),
    post('/cases/:case/drafts/:draft/versions', AddDraftVersion),
    post('/cases/:case/drafts/:draft/weeding', WeedDraft),
    post('/cases/:case/documents', RegisterDocument),
    post('/cases/:case/documents/:document/versions', AddDocumentVersion),
    post('/cases/:case/documents/:document/dispatch', DispatchDocument),
    post('/cases/:case/documents/:document/corrections', CorrectDocument),
    post('/cases/:case/documents/:document/correspondents', CorrectCorrespondents),
    post('/cases/:case/documents/:document/annulment', AnnulDocument),
    post('/cases/:case/documents/:document/secrecy', MarkDocumentSecrecy),
    post('/cases/:case/documents/:document/secrecy/lifting', LiftDocumentSecrecy),
    get('/documents', ListDocuments),
    get('/cases/:case/documents/:document', ReadDocument),
    get('/cases/:case/drafts', ListDrafts),
    get('/committees/:committee/daily-lists/:day', ReadDailyList),
  ],
};
