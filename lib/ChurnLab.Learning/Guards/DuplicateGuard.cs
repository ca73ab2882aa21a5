using ChurnLab.Learning.Validation;

namespace ChurnLab.Learning.Guards;

/// <summary>Notices rows that are tested though their like was fitted.</summary>
internal static class DuplicateGuard
{
    // From here on every fifth tested row is known by heart.
    private const double ManyShare = 0.2;

    public static IReadOnlyList<GuardFinding> Look(FeatureTable x, IReadOnlyList<Fold> folds, GuardOptions options)
    {
        if (x.Rows < options.MinRows || x.Columns.All(column => options.IgnoredInDuplicates.Contains(column.Name)))
            return [];
        var prints = RowPrints.Of(x, options.IgnoredInDuplicates);
        var (tested, doubles) = (0, 0);
        for (var fold = 0; fold < folds.Count; fold++)
        {
            FoldChecks.Check(folds[fold], fold, x.Rows, []);
            var fitted = new bool[x.Rows];
            foreach (var row in folds[fold].Train)
                fitted[prints[row]] = true;
            foreach (var row in folds[fold].Test)
                doubles += fitted[prints[row]] ? 1 : 0;
            tested += folds[fold].Test.Length;
        }

        var share = doubles / (double)Math.Max(tested, 1);
        if (share < options.DuplicateShare || doubles == 0)
            return [];
        return
        [
            new GuardFinding(
                GuardKind.DuplicatesAcrossFolds,
                share >= ManyShare ? GuardSeverity.Error : GuardSeverity.Warning,
                [],
                share,
                options.DuplicateShare,
                FormattableString.Invariant($"{doubles} of {tested} tested rows ({share:0.#%}) have the same features as a row fitted in their fold: ")
                + "drop copies, or keep rows of one client together by groups."),
        ];
    }
}
