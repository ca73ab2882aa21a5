using ChurnLab.Frames.Grouping;

namespace ChurnLab.Frames.Sorting;

/// <summary>Rows of one key in its order.</summary>
internal static class SortedKeys
{
    /// <summary>What a missing key is here.</summary>
    public const ulong MissingLast = ulong.MaxValue;

    /// <summary>Sorts rows by their keys, ascending, missing last, equal keys in the order of the rows.</summary>
    public static (ulong[] Keys, int[] Rows) Of(KeySource source)
    {
        var keys = GC.AllocateUninitializedArray<ulong>(source.Length);
        var rows = new RowOrder([SortLevel.Of(source.Write)]).Sort(source.Length, keys);
        return (keys, rows);
    }
}
