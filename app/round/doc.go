// Package round 轮次 takes the appraisal of a facility-year through its stages: 自评, 街道初评, 区级复核,
// 第三方, 申诉复核. A round is opened, handed in, sent back or locked, and a locked one is reopened only
// with a reason and an approval. Every handing in makes a numbered edition that keeps the facts, the
// pack and the marks as they were. From the rounds held come the final score and grade, and from the
// grade what it leads to for the contract.
package round
