namespace ChurnLab.Learning.Validation;

/// <summary>Groups numbered from 0 in the order they first occur.</summary>
internal static class GroupNumbers
{
    public static (int[] OfRow, int[] Sizes) Of(ReadOnlySpan<int> groups)
    {
        var places = new Dictionary<int, int>();
        var (ofRow, sizes) = (new int[groups.Length], new List<int>());
        for (var row = 0; row < groups.Length; row++)
        {
            if (!places.TryGetValue(groups[row], out var place))
            {
                places.Add(groups[row], place = sizes.Count);
                sizes.Add(0);
            }

            ofRow[row] = place;
            sizes[place]++;
        }

        return (ofRow, [.. sizes]);
    }
}
