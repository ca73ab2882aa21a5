namespace ChurnLab.Statistics;

/// <summary>Finds places among steps that are in order of time.</summary>
internal static class StepSearch
{
    /// <summary>How many steps come up to a time, that time included.</summary>
    public static int CountUpTo<T>(IReadOnlyList<T> steps, double time, Func<T, double> timeOf)
    {
        var (low, high) = (0, steps.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (timeOf(steps[middle]) <= time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
