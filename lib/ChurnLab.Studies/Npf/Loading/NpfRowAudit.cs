using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Checks of the rows: keys, codes, regions, people, money.</summary>
internal static class NpfRowAudit
{
    private const int Listed = 12;

    // Withdrawals and corrections leave the sum of payments and income behind the balance in a tenth of the original's rows.
    private const double MostOthers = 0.2;
    private const double MostUnequal = 0.001;

    public static IEnumerable<NpfAuditRow> Of(NpfData data)
    {
        var rows = data.Rows;
        (string Code, long Count)[] counted =
        [
            ("NoQuarter", rows.NoQuarter),
            ("NoClient", rows.NoClient),
            ("Copies", rows.Copies),
            ("ConflictingLabels", rows.ConflictingLabels),
            ("ConflictingRows", rows.ConflictingRows),
        ];
        return
        [
            .. counted.Select(check => NpfAuditText.Counted(check.Code, check.Count, rows.Rows)),
            .. Flags(data.Flags),
            .. Regions(data),
            .. People(rows),
            .. Money(rows),
            Factor(data.Factor),
            .. data.Identities.Select(Identity),
        ];
    }

    private static IEnumerable<NpfAuditRow> Flags(IReadOnlyList<NpfFlagCoding> flags)
    {
        var usual = flags.Where(flag => flag.Notation == NpfFlagNotation.OneIsYes && flag.Minus + flag.Zero + flag.One > 0).ToList();
        yield return NpfAuditText.Row("FlagsUsual", true, string.Join("; ", usual.GroupBy(flag => flag.Minus > 0)
            .Select(group => Text(group.Key ? "FlagsUsual.Signed" : "FlagsUsual.Binary", string.Join(", ", group.Select(flag => flag.Column))))));
        var trapped = flags.Where(flag => flag.Notation != NpfFlagNotation.OneIsYes).ToList();
        if (trapped.Count == 0)
            yield return NpfAuditText.Row("Flags", true, Text("NotFound"));
        foreach (var flag in trapped)
        {
            var yes = Text(flag.Notation == NpfFlagNotation.MinusIsYes ? "Flags.Minus" : "Flags.Zero");
            var found = flag.IsTold
                ? Text("Flags.Told", flag.Column, NpfAuditText.Percent(flag.MinusBefore), NpfAuditText.Percent(flag.MinusSince), RussianText.Integer(flag.One))
                : Text("Flags.NotTold", flag.Column);
            yield return NpfAuditText.Row("Flags", false, found, yes);
        }
    }

    private static IEnumerable<NpfAuditRow> Regions(NpfData data)
    {
        var (facts, all) = (data.Regions, data.Rows.Rows);
        var repaired = facts.Spellings.Where(spelling => spelling.Region is not null).ToList();
        var listed = string.Join(", ", repaired.Take(Listed).Select(spelling => $"«{spelling.Spelling}» ({RussianText.Integer(spelling.Rows)})"));
        yield return NpfAuditText.Row(
            "Regions",
            repaired.Count == 0,
            repaired.Count == 0
                ? Text("NotFound")
                : Text("Regions.Found", repaired.Count, NpfAuditText.Rows(repaired.Sum(spelling => spelling.Rows)), listed));
        var strange = facts.Spellings.Where(spelling => spelling.Region is null).ToList();
        var names = string.Join(", ", strange.Take(Listed).Select(spelling => $"«{spelling.Spelling}» ({RussianText.Integer(spelling.Rows)})"));
        yield return NpfAuditText.Row(
            "RegionsStrange", strange.Count == 0, strange.Count == 0 ? Text("NotFound") : Text("RegionsStrange.Found", strange.Count, names));
        yield return NpfAuditText.Counted("RegionsByCode", facts.Rows[NpfRegionMatch.PostalCode], all);
        yield return NpfAuditText.Counted("RegionsUnknown", facts.Rows[NpfRegionMatch.Unknown], all);
        yield return NpfAuditText.Counted("RegionConflicts", facts.Conflicts, all);
        yield return NpfAuditText.Counted("PostalCodes", facts.ForeignPostalCodes, all);
    }

    private static IEnumerable<NpfAuditRow> People(NpfRowFacts rows)
    {
        var wrong = rows.WrongAges + rows.MovedAges;
        yield return NpfAuditText.Row(
            "Ages",
            wrong == 0,
            wrong == 0 ? Text("NotFound") : Text("Ages.Found", NpfAuditText.Rows(rows.WrongAges), RussianText.Integer(rows.MovedAges)),
            RussianText.Integer(rows.RepairedAges));
        yield return NpfAuditText.Counted("Starts", rows.WrongStarts, rows.Rows);
        yield return NpfAuditText.Row("Strata", true, rows.Strata.Count == 0
            ? "—"
            : string.Join(", ", rows.Strata.Select(pair => Text("Strata.One", pair.Key, NpfAuditText.Percent(pair.Value, rows.Rows)))));
    }

    private static IEnumerable<NpfAuditRow> Money(NpfRowFacts rows)
    {
        yield return NpfAuditText.Counted("NegativeBalances", rows.NegativeBalances, rows.Rows);
        yield return NpfAuditText.Row(
            "MinusZeros", rows.MinusZeros == 0, rows.MinusZeros == 0 ? Text("NotFound") : Text("MinusZeros.Found", RussianText.Integer(rows.MinusZeros)));
        yield return NpfAuditText.Row(
            "LastPayments",
            rows.OtherLastPayments == 0,
            rows.OtherLastPayments == 0
                ? Text("NotFound")
                : Text(
                    "LastPayments.Found",
                    NpfAuditText.Rows(rows.SinglePayments),
                    RussianText.Integer(rows.OtherLastPayments),
                    RussianText.Integer(rows.ScaledLastPayments)));
        yield return NpfAuditText.Row("Tails", true, double.IsNaN(rows.MedianBalance)
            ? "—"
            : Text("Tails.Found", RussianText.Number(rows.MedianBalance, 0), RussianText.Number(rows.LargestBalance, 0)));
    }

    private static NpfAuditRow Factor(NpfMoneyFactor factor) => NpfAuditText.Row(
        "Factor",
        !factor.IsHidden,
        double.IsNaN(factor.Factor)
            ? Text("Factor.NotTold", NpfAuditText.Percent(factor.Share))
            : Text(
                "Factor.Found",
                RussianText.Number(factor.Factor, 2),
                NpfAuditText.Percent(factor.Share),
                NpfAuditText.Percent(factor.ShareAsWritten),
                NpfAuditText.Percent(factor.Chance)),
        RussianText.Number(factor.Factor, 2));

    private static NpfAuditRow Identity(NpfIdentity identity)
    {
        var most = identity.Name is "balance" or "quarter" ? MostOthers : MostUnequal;
        var found = identity.Rows == 0
            ? "—"
            : Text("Identity.Found", NpfAuditText.Percent(identity.Share), NpfAuditText.Rows(identity.Rows - identity.Equal));
        return NpfAuditText.Row("Identity." + identity.Name, !(identity.Share < 1 - most), found);
    }

    private static string Text(string name, params object[] values) => NpfAuditText.Get(name, values);
}
