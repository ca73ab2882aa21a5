namespace ChurnLab.Learning.Tuning;

/// <summary>Hashes of names that are the same in every process, as <see cref="string.GetHashCode()"/> is not (FNV-1a,
/// 64 bits).</summary>
internal static class NameHash
{
    public static long Of(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        return unchecked((long)hash);
    }
}
