using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ChurnLab.Learning.Validation;

namespace ChurnLab.Learning.Tuning;

/// <summary>Marks by which a study file knows folds and weights again.</summary>
internal static class SearchMarks
{
    public static string Of(IReadOnlyList<Fold> folds, ReadOnlySpan<double> weights)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var fold in folds)
        {
            hash.AppendData(BitConverter.GetBytes(fold.Train.Length));
            hash.AppendData(MemoryMarshal.AsBytes(fold.Train));
            hash.AppendData(BitConverter.GetBytes(fold.Test.Length));
            hash.AppendData(MemoryMarshal.AsBytes(fold.Test));
        }

        hash.AppendData(MemoryMarshal.AsBytes(weights));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
