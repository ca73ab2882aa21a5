using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ChurnLab.Learning.Saving;

/// <summary>Marks of training data by which it can be told whether a model was fitted to them; the data cannot be made of it again.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Features">Number of features.</param>
/// <param name="Positives">Rows of class 1; 0 for a target of numbers.</param>
/// <param name="Digest">SHA-256 of names, values and target in hexadecimal digits.</param>
public sealed record TrainingFingerprint(int Rows, int Features, int Positives, string Digest)
{
    /// <summary>Marks of a table and its target; equal for equal data, whatever the machine.</summary>
    /// <param name="x">Features.</param>
    /// <param name="y">Target.</param>
    public static TrainingFingerprint Of(FeatureTable x, Target y)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var column in x.Columns)
        {
            Add(hash, column.Name);
            if (column is CategoryFeature categories)
            {
                var levels = categories.UsedLevels();
                foreach (var level in levels)
                    Add(hash, level);
                hash.AppendData(MemoryMarshal.AsBytes<int>(categories.CodesAmong(levels)));
            }
            else
            {
                hash.AppendData(MemoryMarshal.AsBytes(((NumberFeature)column).Values));
            }
        }

        hash.AppendData(MemoryMarshal.AsBytes(y.Values));
        return new TrainingFingerprint(x.Rows, x.Columns.Count, y.Positives, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // The length comes first, so that two names cannot be taken for one.
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
