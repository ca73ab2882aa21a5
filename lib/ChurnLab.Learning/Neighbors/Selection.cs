namespace ChurnLab.Learning.Neighbors;

/// <summary>The n-th smallest of numbers.</summary>
internal static class Selection
{
    /// <summary>Returns the number that would stand at a place if all were sorted; puts them in another order.</summary>
    /// <remarks>Hoare: Algorithm 65, Find, 1961, with the median of three as pivot; sorted at once when that goes wrong.</remarks>
    public static float Smallest(Span<float> values, int place)
    {
        var (left, right) = (0, values.Length - 1);
        for (var round = 0; right - left > 16; round++)
        {
            if (round == 64)
                break;
            var pivot = Middle(values[left], values[(left + right) / 2], values[right]);
            var (i, j) = (left, right);
            while (i <= j)
            {
                while (values[i] < pivot)
                    i++;
                while (values[j] > pivot)
                    j--;
                if (i > j)
                    break;
                (values[i], values[j]) = (values[j], values[i]);
                (i, j) = (i + 1, j - 1);
            }

            if (place <= j)
                right = j;
            else if (place >= i)
                left = i;
            else
                return pivot;
        }

        values[left..(right + 1)].Sort();
        return values[place];
    }

    private static float Middle(float a, float b, float c) => MathF.Max(MathF.Min(a, b), MathF.Min(MathF.Max(a, b), c));
}
