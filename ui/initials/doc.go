// Package initials 拼音首字母 lets people find Chinese words by the first letters of their pinyin.
package initials
