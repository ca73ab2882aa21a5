namespace ChurnLab.Learning.Guards;

/// <summary>Notices classes that were multiplied before the folds.</summary>
internal static class ResampleGuard
{
    // Copies that nature makes are in both classes; those of one class are this many times as frequent.
    private const double Times = 10;

    private const double LeastShare = 0.05;

    private const int FewCopies = 10;

    public static IReadOnlyList<GuardFinding> Look(FeatureTable x, Target y, GuardOptions options) =>
        Math.Min(y.Positives, y.Rows - y.Positives) < options.MinRows ? [] : [.. new[] { Copies(x, y, options), Fractions(x, y, options) }.OfType<GuardFinding>()];

    private static GuardFinding? Copies(FeatureTable x, Target y, GuardOptions options)
    {
        if (x.Columns.All(column => options.IgnoredInDuplicates.Contains(column.Name)))
            return null;
        var prints = RowPrints.Of(x, options.IgnoredInDuplicates);
        var seen = new HashSet<int>();
        double[] copies = [0, 0];
        for (var row = 0; row < y.Rows; row++)
            copies[(int)y.Values[row]] += seen.Add(prints[row]) ? 0 : 1;
        double[] shares = [copies[0] / (y.Rows - y.Positives), copies[1] / y.Positives];
        var many = shares[1] > shares[0] ? 1 : 0;
        if (copies[many] < FewCopies || shares[many] < LeastShare || shares[many] < Times * shares[1 - many])
            return null;
        return Found([], shares[many], FormattableString.Invariant(
            $"{shares[many]:0.#%} of the rows of class {many} are copies of others, and {shares[1 - many]:0.#%} of class {1 - many}"));
    }

    private static GuardFinding? Fractions(FeatureTable x, Target y, GuardOptions options)
    {
        var (names, greatest, of) = (new List<string>(), 0.0, 0);
        foreach (var column in x.Columns.OfType<NumberFeature>())
        {
            double[] counts = [0, 0], fractions = [0, 0];
            for (var row = 0; row < y.Rows; row++)
            {
                if (double.IsNaN(column.Values[row]))
                    continue;
                counts[(int)y.Values[row]]++;
                fractions[(int)y.Values[row]] += double.IsInteger(column.Values[row]) ? 0 : 1;
            }

            var many = fractions[1] > 0 ? 1 : 0;
            var share = fractions[many] / counts[many];
            // Whole numbers only, where the other class has this share of fractions, would be chance.
            var chance = Math.Pow(1 - share, counts[1 - many]);
            if (fractions[1 - many] > 0 || !(share >= LeastShare && chance <= options.PValue))
                continue;
            names.Add(column.Name);
            (greatest, of) = (Math.Max(greatest, share), many);
        }

        return names.Count == 0 ? null : Found(names, greatest, FormattableString.Invariant(
            $"Fractions occur in class {of} only where class {1 - of} has whole numbers, in {string.Join(", ", names.Select(name => $"'{name}'"))}"));
    }

    private static GuardFinding Found(IReadOnlyList<string> features, double share, string what) => new(
        GuardKind.ResampledOutside,
        GuardSeverity.Warning,
        features,
        share,
        LeastShare,
        what + ": a class multiplied before the folds is tested on its own copies; resample within the folds.");
}
