namespace ChurnLab.Learning.Validation;

/// <summary>Checks of splits against the rows they are used with.</summary>
internal static class FoldChecks
{
    public static void Check(Fold fold, int number, int rows, ReadOnlySpan<int> groups)
    {
        foreach (var side in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var row in side ? fold.Train : fold.Test)
            {
                if (row >= rows)
                    throw new LearningException($"Fold {number} names row {row}, but there are {rows} rows, counted from 0.");
            }
        }

        if (!groups.IsEmpty)
            CheckGroups(fold, number, rows, groups);
    }

    private static void CheckGroups(Fold fold, int number, int rows, ReadOnlySpan<int> groups)
    {
        if (groups.Length != rows)
            throw new LearningException($"There are {groups.Length} groups for {rows} rows: every row needs one.");
        var fitted = new HashSet<int>();
        foreach (var row in fold.Train)
            fitted.Add(groups[row]);
        foreach (var row in fold.Test)
        {
            if (fitted.Contains(groups[row]))
                throw new LearningException($"Fold {number} has rows of group {groups[row]} on both sides: split by groups, or leave the groups out.");
        }
    }
}
