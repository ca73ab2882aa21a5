using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Neighbors;

/// <summary>A row and its distance.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Found(double Distance, int Row)
{
    // A few dozen are sorted fastest by insertion.
    private const int MostInserted = 48;

    /// <summary>Puts rows in order of distance, then of rows.</summary>
    public static void Sort(Span<Found> found)
    {
        if (found.Length > MostInserted)
        {
            found.Sort(static (one, other) => one.Distance != other.Distance ? one.Distance.CompareTo(other.Distance) : one.Row.CompareTo(other.Row));
            return;
        }

        for (var i = 1; i < found.Length; i++)
        {
            var (moved, at) = (found[i], i);
            for (; at > 0 && moved.IsBefore(found[at - 1]); at--)
                found[at] = found[at - 1];
            found[at] = moved;
        }
    }

    private bool IsBefore(Found other) => Distance < other.Distance || (Distance == other.Distance && Row < other.Row);
}
