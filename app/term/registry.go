package term

// Room is one part of the glossary: the words of one room of the house and its code tables.
type Room struct {
	Name   string
	Terms  []Term
	Tables []Table
}

// Rooms lists every word of the program, room by room; a word that is missing here is missing in the
// glossary, and a test says so.
func Rooms() []Room {
	return []Room{
		{Name: "账本里的记录", Terms: Entities()},
		{Name: "各处通用", Terms: commonTerms()},
		{Name: "设施", Terms: facilityTerms(), Tables: facilityTables()},
		{Name: "设施日常", Terms: upkeepTerms(), Tables: upkeepTables()},
		{Name: "队伍", Terms: teamTerms(), Tables: []Table{TableTrainingWay}},
		{Name: "选", Terms: selectionTerms(), Tables: selectionTables()},
		{Name: "用", Terms: deliveryTerms(), Tables: deliveryTables()},
		{Name: "用：计划、培训、报名等", Terms: serviceTerms(), Tables: serviceTables()},
		{Name: "本机人员", Terms: personTerms(), Tables: []Table{TableRole}},
		{Name: "考核", Tables: []Table{TableState}},
		{Name: "申报", Terms: claimTerms(), Tables: []Table{TableGateResult}},
		{Name: "考核轮次", Terms: roundTerms(), Tables: []Table{TableStage, TableRoundState, TableRoundAction, TableRenewal, TableOutcomeState}},
		{Name: "规则包", Terms: schemeTerms(), Tables: []Table{TableSchemeState, TableFinal, TableJoin, TableDiscount}},
		{Name: "规则包文件", Terms: packTerms(), Tables: packTables()},
		{Name: "存", Tables: []Table{TableBackupCause}},
	}
}

func commonTerms() []Term {
	return []Term{
		ID, No, Origin, MadeBy, MadeAt, ChangedBy, ChangedAt, Void, VoidReason, Confirmed, Note,
		SectionBasic, SectionTime, SectionPeople, SectionContent, SectionEvidence, SectionRest,
	}
}

func facilityTerms() []Term {
	return []Term{
		FacilityCode, FacilityName, FacilityShort, FacilityAlias, FacilityType, FacilityLevel, FacilityStreet, FacilityAddress,
		FacilityPurchaser, FacilityBuilt, FacilityUsable, FacilityOpenArea, FacilityStart, FacilityPopulation, FacilityMode,
		FacilityAccess, FacilityHead, FacilityPhone, FacilityStatus, FacilityCatalogue,
		SpaceName, SpaceUse, SpaceArea, SpaceCapacity, SpaceOpen, SpaceBookable, SpacePaid, SpaceFacility,
		PlanFrom, PlanTo, PlanSeason, PlanMonday, PlanTuesday, PlanWednesday, PlanThursday, PlanFriday, PlanSaturday, PlanSunday,
		PlanStaggered,
		HolidayDay, HolidayKind, HolidayName, HolidayPending,
		CatalogueVersion, CatalogueFrom, CatalogueClass, CatalogueService, CatalogueMinimum, CatalogueMode, CatalogueDays, CatalogueUse,
		StatementYear, StatementKind, StatementSubject, StatementReason, StatementDay,
	}
}

func upkeepTerms() []Term {
	return []Term{
		CommunityName, CommunityStreet, CommunityPopulation, AssetCode, AssetName, AssetModel, AssetQuantity, AssetPrice,
		AssetSource, AssetBought, AssetSpace, AssetState, AssetScrappedOn, StocktakeDay, StocktakeAsset, StocktakeListed,
		StocktakeFound, StocktakePerson, DocumentKind, DocumentYear, DocumentName, DocumentFiled, DocumentUntil, DisplayDay,
		DisplayItem, DisplayResult, DisplayReason, DisplayPerson, LockYear, LockDay, LockReason,
	}
}

func teamTerms() []Term {
	return []Term{
		StaffName, StaffPost, StaffFulltime, StaffFrom, StaffTo, StaffCertificate, StaffPhone, AttendanceMonth,
		AttendanceStaff, AttendanceOwed, AttendancePresent, AttendanceChange, TrainingDay, TrainingTopic, TrainingHours,
		TrainingPeople, TrainingTrainer, TrainingWay,
	}
}

func selectionTerms() []Term {
	return []Term{
		OperatorCode, OperatorName, OperatorCredit, OperatorType, OperatorLegal, OperatorContact, OperatorPhone, OperatorFounded,
		OperatorStatus, OperatorFormer, OperatorRelated,
		ContractCode, ContractName, ContractPurchaser, ContractOperator, ContractFacilities, ContractSigned, ContractFrom, ContractTo,
		ContractAmount, ContractNotice, ContractRenewals, ContractRenewed, ContractStaff, ContractPrivacy, ContractStatus, ContractEnd,
		TargetContract, TargetFacility, TargetIndicator, TargetItem, TargetValue, TargetUnit, TargetPeriod, TargetMeasure, TargetWeight,
		TargetDirection, TargetReplaces, TargetYear, TargetEvidence,
	}
}

func deliveryTerms() []Term {
	return []Term{
		ActivityFacility, ActivityPartners, ActivityName, ActivityClass, ActivityService, ActivityHost, ActivityCoHost,
		ActivityPerformer, ActivityProgramme, ActivityCourse, ActivityBrand, ActivityFestival, ActivityStart, ActivityStartTime, ActivityEnd, ActivityEndTime,
		ActivitySpace, ActivityPlace, ActivityOutside, ActivityVisited, ActivitySessions, ActivityStatus, ActivityCause,
		ActivityAudience, ActivityPlanned, ActivityAttended, ActivityElder, ActivityMinor, ActivityDisabled, ActivityWorker,
		ActivityVeteran, ActivityOther, ActivityOnline, ActivityBooked, ActivitySigned, ActivityPaid, ActivityReview, ActivityReviewDay,
		ActivityReviewer, ActivityVerdict, ActivityPermit, ActivitySafety, ActivitySatisfied, ActivityBackfilled, ActivityBackDay,
		ActivityBackReason,
		OpeningFacility, OpeningDay, OpeningSegments, OpeningVisits, OpeningOnline, OpeningDuty, OpeningTrouble, OpeningBackfilled,
		OpeningBackReason,
		ClosureFacility, ClosureSpace, ClosureFrom, ClosureTo, ClosureCause, ClosureNotice, ClosureWay, ClosureSudden, ClosureApprover,
		ClosurePaper, ClosureExempt, ClosureDetail,
	}
}

func personTerms() []Term {
	return []Term{
		PersonName, PersonRole, PersonPIN, PersonActive,
	}
}

func claimTerms() []Term {
	return []Term{
		GateYear, GateCode, GateResult, GateDay, GatePerson, GateReason, GateApproval, GateCuredOn,
		ExtraYear, ExtraCode, ExtraDay, ExtraTimes, ExtraName, ExtraBasis,
		ValuationYear, ValuationCode, ValuationBand, ValuationValue, ValuationReason, ValuationDay, ValuationPerson,
		ExplanationYear, ExplanationCode, ExplanationText, ExplanationDay,
	}
}

func roundTerms() []Term {
	return []Term{
		RoundYear, RoundStage, RoundState, RoundEditions, RoundTotal, RoundGrade, RoundOpinion, RoundReviewer, RoundDay,
		RoundLockedBy, RoundLockedOn, RoundReopenReason, RoundApproval,
		MarkRound, MarkCode, MarkScore, MarkReturned, MarkReason, MarkPerson, MarkDay,
		EditionRound, EditionNumber, EditionDay, EditionPerson, EditionTotal, EditionGrade, EditionSeal, EditionBody,
		OutcomeYear, OutcomeContract, OutcomeGrade, OutcomeCoefficient, OutcomeRenewal, OutcomeMendBy, OutcomeExit,
		OutcomeMeasures, OutcomeDay, OutcomeDoneOn, OutcomeState,
	}
}

func facilityTables() []Table {
	return []Table{
		TableFacilityType, TableLevel, TableFacilityRun, TableMode, TableAccess, TableSpaceUse, TableSeason, TableHoliday, TableReach,
		TableStatement,
	}
}

func upkeepTables() []Table {
	return []Table{
		TableAssetSource, TableAssetState, TableDocument, TableDisplayItem, TableDisplayResult,
	}
}

func selectionTables() []Table {
	return []Table{
		TableOperatorType, TableCredit, TableContract, TablePeriod, TableDirection,
	}
}

func deliveryTables() []Table {
	return []Table{
		TableClass, TableService, TableStatus, TableCause, TableAudience, TableFestival, TableOutside, TableVerdict, TableClosure,
	}
}

func schemeTerms() []Term {
	return []Term{
		SchemeCode, SchemeVersion, SchemeName, SchemeDocument, SchemeIssuer, SchemeRegion, SchemeFrom, SchemeTo, SchemeState, SchemeBody,
		ActivationScheme, ActivationType, ActivationFrom, ActivationJoin, ActivationReason,
	}
}
