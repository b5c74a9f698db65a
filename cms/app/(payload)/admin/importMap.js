import { VersionField as VersionField_ac7b56d5446bf86b262bba195a323fb2 } from '@verne/hse-plugin/client'
import { CivilDateField as CivilDateField_ac7b56d5446bf86b262bba195a323fb2 } from '@verne/hse-plugin/client'
import { InvitationPanel as InvitationPanel_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { SuccessionPanel as SuccessionPanel_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { RoleTerms as RoleTerms_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { ImportFaults as ImportFaults_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { ImportPanel as ImportPanel_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { GuidelineEditions as GuidelineEditions_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { GuidelineLaw as GuidelineLaw_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { LawChangePanel as LawChangePanel_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { LawWatch as LawWatch_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { EditionWorkflow as EditionWorkflow_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { KeepUnsentText as KeepUnsentText_ac7b56d5446bf86b262bba195a323fb2 } from '@verne/hse-plugin/client'
import { InShortCount as InShortCount_ac7b56d5446bf86b262bba195a323fb2 } from '@verne/hse-plugin/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { PasteFeatureClient as PasteFeatureClient_ac7b56d5446bf86b262bba195a323fb2 } from '@verne/hse-plugin/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { Icon as Icon_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { Logo as Logo_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { LogInProviders as LogInProviders_4c2330eaeca4a0c9987415bfb01704a8 } from '../../../admin-log-in.tsx'
import { HseStartPage as HseStartPage_945e03b7a6c7a1bc7a5aa5542f5e7a3e } from '@verne/hse-plugin/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@verne/hse-plugin/client#VersionField": VersionField_ac7b56d5446bf86b262bba195a323fb2,
  "@verne/hse-plugin/client#CivilDateField": CivilDateField_ac7b56d5446bf86b262bba195a323fb2,
  "@verne/hse-plugin/rsc#InvitationPanel": InvitationPanel_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@verne/hse-plugin/rsc#SuccessionPanel": SuccessionPanel_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@verne/hse-plugin/rsc#RoleTerms": RoleTerms_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@verne/hse-plugin/rsc#ImportFaults": ImportFaults_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@verne/hse-plugin/rsc#ImportPanel": ImportPanel_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@verne/hse-plugin/rsc#GuidelineEditions": GuidelineEditions_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@verne/hse-plugin/rsc#GuidelineLaw": GuidelineLaw_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@verne/hse-plugin/rsc#LawChangePanel": LawChangePanel_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@verne/hse-plugin/rsc#LawWatch": LawWatch_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@verne/hse-plugin/rsc#EditionWorkflow": EditionWorkflow_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@verne/hse-plugin/client#KeepUnsentText": KeepUnsentText_ac7b56d5446bf86b262bba195a323fb2,
  "@verne/hse-plugin/client#InShortCount": InShortCount_ac7b56d5446bf86b262bba195a323fb2,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@verne/hse-plugin/client#PasteFeatureClient": PasteFeatureClient_ac7b56d5446bf86b262bba195a323fb2,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@verne/hse-plugin/rsc#Icon": Icon_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@verne/hse-plugin/rsc#Logo": Logo_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "/admin-log-in.tsx#LogInProviders": LogInProviders_4c2330eaeca4a0c9987415bfb01704a8,
  "@verne/hse-plugin/rsc#HseStartPage": HseStartPage_945e03b7a6c7a1bc7a5aa5542f5e7a3e,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
