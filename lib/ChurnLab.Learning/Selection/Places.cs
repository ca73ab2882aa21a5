namespace ChurnLab.Learning.Selection;

/// <summary>Columns kept by their places.</summary>
internal static class Places
{
    public static FeatureTable Of(FeatureTable x, int[] kept) => FeatureTable.Given(x.Rows, Array.ConvertAll(kept, place => x.Columns[place]));

    public static bool AreAscending(int[] kept, int count)
    {
        var last = -1;
        foreach (var place in kept)
        {
            if (place <= last || place >= count)
                return false;
            last = place;
        }

        return true;
    }
}
