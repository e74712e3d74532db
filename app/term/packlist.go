package term

// packTerms lists the fields of a rule pack file.
func packTerms() []Term {
	return []Term{
		PackFormat, PackCode, PackName, PackVersion, PackDocument, PackIssuer, PackRegion, PackFrom, PackTo, PackTypes,
		PackFull, PackItems, PackFigures, PackGates, PackBonus, PackDeductions, PackCap, PackFloor, PackGrades, PackFailing,
		PackRounds, PackFinal, PackDiffers, PackGroups, PackFestivals, PackCounting, PackVisits, PackCatalogues, PackFees,
		PackDiscounts, PackChecklists, PackCalendar, PackLabels, PackWording, PackSource, PackItemCode, PackItemParent,
		PackItemName, PackItemShort, PackItemMax, PackItemAsks, PackItemMetric, PackItemOver, PackItemMethod, PackItemTarget,
		PackItemRule, PackItemDefinition, PackItemSource, PackItemEvidence, PackItemPeriod, PackItemShrinks, PackItemNumbers,
		PackMethodKind, PackMethodFloor, PackMethodLow, PackMethodHigh, PackMethodEach, PackMethodSteps, PackMethodParts,
		PackMethodBands, PackMethodFormula, PackStepFrom, PackStepPart, PackPartName, PackPartMetric, PackPartFrom,
		PackPartShare, PackBandKey, PackBandName, PackBandPart, PackBandReason, PackTargetUnit, PackTargetPercent,
		PackTargetYearly, PackTargetWhole, PackTargetMeasure, PackTargetDefault, PackTargetByType, PackTargetLastYear,
		PackFigureKey, PackFigureName, PackFigureUnit, PackFigurePercent, PackFigureFormula, PackGateCode, PackGateMark,
		PackGateName, PackGateSource, PackGateMetric, PackBonusCap, PackBonusRows, PackExtraCode, PackExtraName,
		PackExtraEach, PackExtraCap, PackExtraMetric, PackExtraFrom, PackDeductionCode, PackDeductionName, PackDeductionEach,
		PackDeductionMost, PackDeductionMetric, PackGradeName, PackGradeShort, PackGradeFrom, PackGradeTo,
		PackGradeConsequence, PackConsequenceText, PackConsequencePayment, PackConsequenceMend, PackConsequenceRenewal,
		PackConsequenceExit, PackRoundKey, PackRoundName, PackRoundWeight, PackGroupKey, PackGroupFloor, PackGroupEvents,
		PackCatalogueVersion, PackCatalogueTypes, PackCatalogueClasses, PackClassClass, PackClassMinimum, PackClassMode,
		PackClassDays, PackClassUse, PackFeesShare, PackFeesMarket, PackFeesTrial, PackDiscountGroup, PackDiscountPays,
		PackDiscountProof, PackChecklistCode, PackChecklistName, PackChecklistItems, PackDutyMonth, PackDutyDay,
		PackDutyNext, PackDutyName, PackDutyCodes, PackDutyLedger,
	}
}

// packTables lists the choices of the spreadsheet form of a rule pack.
func packTables() []Table {
	return []Table{TableMethod, TableMethodList, TableExtraList, TableFeeList, TableWordList, TableTruth}
}
